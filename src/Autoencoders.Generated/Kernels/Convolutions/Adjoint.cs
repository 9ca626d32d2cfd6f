using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The window of a layer from its output to its input: with the taps flipped, the adjoint is again a convolution, over an input whose
/// elements stand as far apart as the windows of the layer.
/// </summary>
/// <typeparam name="W">The layer.</typeparam>
internal readonly struct Adjoint<W> : ISpacedWindow
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
        get => W.KernelHeight;
    }

    public static int KernelWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.KernelWidth;
    }

    public static int StrideHeight => 1;

    public static int StrideWidth => 1;

    public static int DilationHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.DilationHeight;
    }

    public static int DilationWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.DilationWidth;
    }

    public static int PaddingTop
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (W.KernelHeight - 1) * W.DilationHeight - W.PaddingTop;
    }

    public static int PaddingLeft
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (W.KernelWidth - 1) * W.DilationWidth - W.PaddingLeft;
    }

    public static int Groups
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.Groups;
    }

    public static int SpacingHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.StrideHeight;
    }

    public static int SpacingWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.StrideWidth;
    }
}
