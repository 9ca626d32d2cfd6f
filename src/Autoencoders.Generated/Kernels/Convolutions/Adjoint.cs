namespace Autoencoders.Kernels;

/// <summary>
/// The window of a layer from its output to its input: with the taps flipped, the adjoint is again a convolution, over an input whose
/// elements stand as far apart as the windows of the layer.
/// </summary>
/// <typeparam name="W">The layer.</typeparam>
internal readonly struct Adjoint<W> : ISpacedWindow
    where W : struct, ISlidingWindow
{
    public static int InputHeight => W.OutputHeight;

    public static int InputWidth => W.OutputWidth;

    public static int InputChannels => W.OutputChannels;

    public static int OutputHeight => W.InputHeight;

    public static int OutputWidth => W.InputWidth;

    public static int OutputChannels => W.InputChannels;

    public static int KernelHeight => W.KernelHeight;

    public static int KernelWidth => W.KernelWidth;

    public static int StrideHeight => 1;

    public static int StrideWidth => 1;

    public static int DilationHeight => W.DilationHeight;

    public static int DilationWidth => W.DilationWidth;

    public static int PaddingTop => (W.KernelHeight - 1) * W.DilationHeight - W.PaddingTop;

    public static int PaddingLeft => (W.KernelWidth - 1) * W.DilationWidth - W.PaddingLeft;

    public static int Groups => W.Groups;

    public static int SpacingHeight => W.StrideHeight;

    public static int SpacingWidth => W.StrideWidth;
}
