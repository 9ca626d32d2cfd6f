using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>Windows of 3 x 3 at every other of 7 x 9 positions of 19 channels, padded, as the constants of generated code.</summary>
internal readonly struct Overlapping : ISlidingWindow
{
    public static int InputHeight => 7;

    public static int InputWidth => 9;

    public static int InputChannels => 19;

    public static int OutputHeight => 4;

    public static int OutputWidth => 5;

    public static int OutputChannels => 19;

    public static int KernelHeight => 3;

    public static int KernelWidth => 3;

    public static int StrideHeight => 2;

    public static int StrideWidth => 2;

    public static int DilationHeight => 1;

    public static int DilationWidth => 1;

    public static int PaddingTop => 1;

    public static int PaddingLeft => 1;

    public static int Groups => 1;
}
