using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>An upsampling of 3 x 5 positions of 24 channels by 2, as the constants of generated code.</summary>
internal readonly struct Doubling : ISlidingWindow
{
    public static int InputHeight => 3;

    public static int InputWidth => 5;

    public static int InputChannels => 24;

    public static int OutputHeight => 6;

    public static int OutputWidth => 10;

    public static int OutputChannels => 24;

    public static int KernelHeight => 1;

    public static int KernelWidth => 1;

    public static int StrideHeight => 1;

    public static int StrideWidth => 1;

    public static int DilationHeight => 1;

    public static int DilationWidth => 1;

    public static int PaddingTop => 0;

    public static int PaddingLeft => 0;

    public static int Groups => 1;
}
