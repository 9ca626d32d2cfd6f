using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The way windows cover their input; constants, once compiled for one layer.</summary>
internal static class WindowCover
{
    /// <summary>True if every window lies wholly on the input.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWithin<W>()
        where W : struct, ISlidingWindow
        => IsWithin<W>(-W.PaddingTop, -W.PaddingLeft)
            && IsWithin<W>(
                (W.OutputHeight - 1) * W.StrideHeight - W.PaddingTop,
                (W.OutputWidth - 1) * W.StrideWidth - W.PaddingLeft);

    /// <summary>True if a window lies wholly on the input.</summary>
    /// <param name="top">Its first row on the input.</param>
    /// <param name="left">Its first column on the input.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWithin<W>(int top, int left)
        where W : struct, ISlidingWindow
        => top >= 0 && left >= 0 && top + W.KernelHeight <= W.InputHeight && left + W.KernelWidth <= W.InputWidth;

    /// <summary>True if every element of the input lies in exactly one window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOnce<W>()
        where W : struct, ISlidingWindow
        => W.KernelHeight == W.StrideHeight
            && W.KernelWidth == W.StrideWidth
            && W.OutputHeight * W.StrideHeight - W.PaddingTop >= W.InputHeight
            && W.OutputWidth * W.StrideWidth - W.PaddingLeft >= W.InputWidth;
}
