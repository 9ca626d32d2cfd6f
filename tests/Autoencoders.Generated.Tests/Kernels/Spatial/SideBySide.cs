using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>Windows of 2 x 2 that cover 6 x 8 positions of 24 channels, as the constants of generated code.</summary>
internal readonly struct SideBySide : ISlidingWindow
{
    public static int InputHeight => 6;

    public static int InputWidth => 8;

    public static int InputChannels => 24;

    public static int OutputHeight => 3;

    public static int OutputWidth => 4;

    public static int OutputChannels => 24;

    public static int KernelHeight => 2;

    public static int KernelWidth => 2;

    public static int StrideHeight => 2;

    public static int StrideWidth => 2;

    public static int DilationHeight => 1;

    public static int DilationWidth => 1;

    public static int PaddingTop => 0;

    public static int PaddingLeft => 0;

    public static int Groups => 1;
}
