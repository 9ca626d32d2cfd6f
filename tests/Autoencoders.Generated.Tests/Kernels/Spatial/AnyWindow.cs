using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>Windows whose numbers a test sets, so that it can go through many; generated code has constants in their place.</summary>
/// <typeparam name="TTests">The tests that set them, because other classes run at the same time.</typeparam>
internal readonly struct AnyWindow<TTests> : ISlidingWindow
{
    public static WindowShape Shape { get; set; } = WindowShape.Create(1, 1, 1, (1, 1), (1, 1), Padding.Valid);

    public static int InputHeight => Shape.Height;

    public static int InputWidth => Shape.Width;

    public static int InputChannels => Shape.Channels;

    public static int OutputHeight => Shape.OutputHeight;

    public static int OutputWidth => Shape.OutputWidth;

    public static int OutputChannels => Shape.Channels;

    public static int KernelHeight => Shape.KernelHeight;

    public static int KernelWidth => Shape.KernelWidth;

    public static int StrideHeight => Shape.StrideHeight;

    public static int StrideWidth => Shape.StrideWidth;

    public static int DilationHeight => 1;

    public static int DilationWidth => 1;

    public static int PaddingTop => Shape.PaddingTop;

    public static int PaddingLeft => Shape.PaddingLeft;

    public static int Groups => 1;
}
