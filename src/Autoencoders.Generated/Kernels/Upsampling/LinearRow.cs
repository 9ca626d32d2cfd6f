using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>One row of a linear upsampling: first each column of the input between its rows, then the row between these columns.</summary>
internal readonly struct LinearRow : IRowStep
{
    public static bool IsChain => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<W, E, V>(in SampleTensors tensors, int y, int channel)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        int factor = W.OutputWidth / W.InputWidth, before = factor / 2;
        nint output = (nint)y * W.OutputWidth * W.InputChannels + channel;
        LinearSource source = new(y, W.OutputHeight / W.InputHeight);
        nint input = (nint)source.First * W.InputWidth * W.InputChannels + channel;
        nint below = source.First + 1 < W.InputHeight ? (nint)W.InputWidth * W.InputChannels : 0;
        V left = Column<W, V>(tensors, source, input, below);
        for (int x = 0; x < before; x++)
        {
            tensors.Finish<E, V>(left, ref tensors.Outputs, output);
            output += W.InputChannels;
        }

        for (int column = 1; column < W.InputWidth; column++)
        {
            input += W.InputChannels;
            V right = Column<W, V>(tensors, source, input, below);
            for (int x = 0; x < factor; x++)
            {
                LinearSource between = LinearSource.Between(x, factor);
                V value = V.MultiplyAdd(V.Create(between.SecondWeight), right, V.Create(between.FirstWeight) * left);
                tensors.Finish<E, V>(value, ref tensors.Outputs, output);
                output += W.InputChannels;
            }

            left = right;
        }

        for (int x = before; x < factor; x++)
        {
            tensors.Finish<E, V>(left, ref tensors.Outputs, output);
            output += W.InputChannels;
        }
    }

    /// <summary>One column of the input, between two of its rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Column<W, V>(in SampleTensors tensors, LinearSource source, nint input, nint below)
        where W : struct, ISlidingWindow
        where V : struct, ILanes<V>
    {
        V first = V.Load(in tensors.Inputs, input);
        if (W.OutputHeight == W.InputHeight)
            return first;
        V second = V.Load(in tensors.Inputs, input + below);
        return V.MultiplyAdd(V.Create(source.SecondWeight), second, V.Create(source.FirstWeight) * first);
    }
}
