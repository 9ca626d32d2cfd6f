using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A row of windows beside each other.</summary>
/// <typeparam name="TStep">What is done with each.</typeparam>
internal readonly struct WindowRow<TStep> : IRowStep
    where TStep : struct, IWindowStep
{
    public static bool IsChain => TStep.IsChain;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<W, E, V>(in SampleTensors tensors, int y, int channel)
        where W : struct, ISlidingWindow
        where E : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        int top = y * W.StrideHeight - W.PaddingTop, left = -W.PaddingLeft;
        int firstRow = Math.Max(0, -top), endRow = Math.Min(W.KernelHeight, W.InputHeight - top);
        nint input = ((nint)top * W.InputWidth + left) * W.InputChannels + channel;
        nint partialInput = ((nint)(top + firstRow) * W.InputWidth + left) * W.InputChannels + channel;
        nint output = (nint)y * W.OutputWidth * W.InputChannels + channel;
        for (int x = 0; x < W.OutputWidth; x++)
        {
            // Constant bounds let the compiler unroll the loops over a whole window.
            if (WindowCover.IsWithin<W>() || WindowCover.IsWithin<W>(top, left))
            {
                TStep.Take<W, E, V>(tensors, input, output, W.KernelHeight, 0, W.KernelWidth);
            }
            else
            {
                int firstColumn = Math.Max(0, -left), endColumn = Math.Min(W.KernelWidth, W.InputWidth - left);
                TStep.Take<W, E, V>(tensors, partialInput, output, endRow - firstRow, firstColumn, endColumn);
            }

            left += W.StrideWidth;
            input += (nint)W.StrideWidth * W.InputChannels;
            partialInput += (nint)W.StrideWidth * W.InputChannels;
            output += W.InputChannels;
        }
    }
}
