using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The scaled delta of a window for each of its elements.</summary>
/// <typeparam name="TScale">What the sum over the window was multiplied by.</typeparam>
internal readonly struct WindowSumDeltas<TScale> : IWindowStep
    where TScale : struct, IWindowScale
{
    public static bool IsChain => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<W, E, V>(
        in SampleTensors tensors, nint input, nint output, int rows, int firstColumn, int endColumn)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        V delta = V.Create(TScale.Of(rows * (endColumn - firstColumn))) * V.Load(in tensors.Deltas, output);
        for (int row = 0; row < rows; row++)
        {
            for (int column = firstColumn; column < endColumn; column++)
            {
                nint element = input + (nint)column * W.InputChannels;
                tensors.Finish<E, V>(delta, ref tensors.InputDeltas, element);
            }

            input += (nint)W.InputWidth * W.InputChannels;
        }
    }
}
