using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The largest element of a window, the first of equal ones; not a number if one of them is not.</summary>
internal readonly struct WindowMaximum : IWindowStep
{
    public static bool IsChain => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<W, E, V>(
        in SampleTensors tensors, nint input, nint output, int rows, int firstColumn, int endColumn)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        V maximum = V.Create(float.NegativeInfinity);

        // A comparison passes over what is not a number. One and all squares is a number, or infinite, exactly if each element is.
        V witness = V.One;
        for (int row = 0; row < rows; row++)
        {
            for (int column = firstColumn; column < endColumn; column++)
            {
                V x = V.Load(in tensors.Inputs, input + (nint)column * W.InputChannels);
                maximum = V.Max(x, maximum);
                witness = V.MultiplyAdd(x, x, witness);
            }

            input += (nint)W.InputWidth * W.InputChannels;
        }

        V value = V.WhereGreater(witness, V.Zero, maximum, witness);
        tensors.Finish<E, V>(value, ref tensors.Outputs, output);
    }
}
