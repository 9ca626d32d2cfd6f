using System.Runtime.CompilerServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The largest value or the mean of each channel in one window, as far as it lies on the input.</summary>
/// <param name="window">The first element of the window.</param>
/// <param name="output">Receives a value for each channel.</param>
/// <param name="rows">The rows of the window.</param>
/// <param name="columns">The columns of the window.</param>
/// <param name="pitch">The values from a row of the input to the next.</param>
/// <param name="channels">The channels.</param>
/// <param name="isMean">Whether it is the mean.</param>
internal readonly ref struct PoolingStep(
    ref float window, ref float output, int rows, int columns, int pitch, int channels, bool isMean) : ILaneStep
{
    private readonly ref float _window = ref window;
    private readonly ref float _output = ref output;
    private readonly int _rows = rows;
    private readonly int _columns = columns;
    private readonly int _pitch = pitch;
    private readonly int _channels = channels;
    private readonly bool _isMean = isMean;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Apply<V>(nint lane)
        where V : struct, ILanes<V>
        => V.Store(_isMean ? Mean<V>(lane) : Largest<V>(lane), ref _output, lane);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Mean<V>(nint lane)
        where V : struct, ILanes<V>
    {
        V sum = V.Zero;
        for (int row = 0; row < _rows; row++)
        {
            for (int column = 0; column < _columns; column++)
                sum += At<V>(row, column, lane);
        }

        return sum * V.Create(MeanScale.Of(_rows * _columns));
    }

    // A comparison passes over what is not a number. One and all squares is a number, or infinite, exactly if each element is.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V Largest<V>(nint lane)
        where V : struct, ILanes<V>
    {
        V largest = V.Create(float.NegativeInfinity), witness = V.One;
        for (int row = 0; row < _rows; row++)
        {
            for (int column = 0; column < _columns; column++)
            {
                V x = At<V>(row, column, lane);
                largest = V.Max(x, largest);
                witness = V.MultiplyAdd(x, x, witness);
            }
        }

        return V.WhereGreater(witness, V.Zero, largest, witness);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private V At<V>(int row, int column, nint lane)
        where V : struct, ILanes<V>
        => V.Load(in _window, (row * _pitch) + (column * _channels) + lane);
}
