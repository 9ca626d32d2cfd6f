using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The blocks that an upsampling repeats positions as: windows, side by side, on its output.</summary>
/// <typeparam name="W">The shapes of the upsampling.</typeparam>
internal readonly struct RepeatedBlocks<W> : ISlidingWindow
    where W : struct, ISlidingWindow
{
    public static int InputHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputHeight;
    }

    public static int InputWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputWidth;
    }

    public static int InputChannels
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputChannels;
    }

    public static int OutputHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.InputHeight;
    }

    public static int OutputWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.InputWidth;
    }

    public static int OutputChannels
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.InputChannels;
    }

    public static int KernelHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputHeight / W.InputHeight;
    }

    public static int KernelWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputWidth / W.InputWidth;
    }

    public static int StrideHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => KernelHeight;
    }

    public static int StrideWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => KernelWidth;
    }

    public static int DilationHeight => 1;

    public static int DilationWidth => 1;

    public static int PaddingTop => 0;

    public static int PaddingLeft => 0;

    public static int Groups => 1;
}
