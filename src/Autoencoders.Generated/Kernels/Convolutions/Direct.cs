namespace Autoencoders.Kernels;

/// <summary>The window of a layer as it is.</summary>
/// <typeparam name="W">The layer.</typeparam>
internal readonly struct Direct<W> : ISpacedWindow
    where W : struct, ISlidingWindow
{
    public static int InputHeight => W.InputHeight;

    public static int InputWidth => W.InputWidth;

    public static int InputChannels => W.InputChannels;

    public static int OutputHeight => W.OutputHeight;

    public static int OutputWidth => W.OutputWidth;

    public static int OutputChannels => W.OutputChannels;

    public static int KernelHeight => W.KernelHeight;

    public static int KernelWidth => W.KernelWidth;

    public static int StrideHeight => W.StrideHeight;

    public static int StrideWidth => W.StrideWidth;

    public static int DilationHeight => W.DilationHeight;

    public static int DilationWidth => W.DilationWidth;

    public static int PaddingTop => W.PaddingTop;

    public static int PaddingLeft => W.PaddingLeft;

    public static int Groups => W.Groups;

    public static int SpacingHeight => 1;

    public static int SpacingWidth => 1;
}
