using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>An upsampling whose sizes a test sets, so that it can go through many; nothing but the sizes may be read.</summary>
/// <typeparam name="TTests">The tests that set them, because other classes run at the same time.</typeparam>
internal readonly struct AnyUpsampling<TTests> : ISlidingWindow
{
    public static UpsamplingShape Shape { get; set; } = new(1, 1, 1, 1, 1);

    public static int InputHeight => Shape.Height;

    public static int InputWidth => Shape.Width;

    public static int InputChannels => Shape.Channels;

    public static int OutputHeight => Shape.Height * Shape.FactorHeight;

    public static int OutputWidth => Shape.Width * Shape.FactorWidth;

    public static int OutputChannels => Shape.Channels;

    public static int KernelHeight => throw new InvalidOperationException();

    public static int KernelWidth => throw new InvalidOperationException();

    public static int StrideHeight => throw new InvalidOperationException();

    public static int StrideWidth => throw new InvalidOperationException();

    public static int DilationHeight => throw new InvalidOperationException();

    public static int DilationWidth => throw new InvalidOperationException();

    public static int PaddingTop => throw new InvalidOperationException();

    public static int PaddingLeft => throw new InvalidOperationException();

    public static int Groups => throw new InvalidOperationException();
}
