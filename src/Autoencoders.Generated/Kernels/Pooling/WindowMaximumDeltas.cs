using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The delta of a window for its first largest element, zero for the others; for its first element if the largest is not a number.
/// </summary>
internal readonly struct WindowMaximumDeltas : IWindowStep
{
    public static bool IsChain => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<W, E, V>(
        in SampleTensors tensors, nint input, nint output, int rows, int firstColumn, int endColumn)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        V maximum = V.Load(in tensors.Outputs, output);
        V untaken = V.Load(in tensors.Deltas, output);
        for (int row = 0; row < rows; row++)
        {
            for (int column = firstColumn; column < endColumn; column++)
            {
                nint element = input + (nint)column * W.InputChannels;
                V x = V.Load(in tensors.Inputs, element);
                V taken = V.WhereGreater(maximum, x, V.Zero, untaken);
                untaken = V.WhereGreater(maximum, x, untaken, V.Zero);
                tensors.Finish<E, V>(taken, ref tensors.InputDeltas, element);
            }

            input += (nint)W.InputWidth * W.InputChannels;
        }
    }
}
