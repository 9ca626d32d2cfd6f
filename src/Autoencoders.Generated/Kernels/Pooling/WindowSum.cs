using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The scaled sum of the elements of a window, taken row by row.</summary>
/// <typeparam name="TScale">What the sum is multiplied by.</typeparam>
internal readonly struct WindowSum<TScale> : IWindowStep
    where TScale : struct, IWindowScale
{
    public static bool IsChain => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<W, E, V>(
        in SampleTensors tensors, nint input, nint output, int rows, int firstColumn, int endColumn)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        V sum = V.Zero;
        for (int row = 0; row < rows; row++)
        {
            for (int column = firstColumn; column < endColumn; column++)
                sum += V.Load(in tensors.Inputs, input + (nint)column * W.InputChannels);
            input += (nint)W.InputWidth * W.InputChannels;
        }

        V scale = V.Create(TScale.Of(rows * (endColumn - firstColumn)));
        tensors.Finish<E, V>(sum * scale, ref tensors.Outputs, output);
    }
}
