namespace Autoencoders.Kernels;

/// <summary>How the channels of a window are divided, and which way of computing they ask for.</summary>
/// <typeparam name="W">The window.</typeparam>
internal static class WindowChannels<W>
    where W : struct, ISlidingWindow
{
    // With fewer output channels than this, registers of them would be half empty.
    private const int Few = 8;

    /// <summary>The input channels of a group.</summary>
    public static int Inputs => W.InputChannels / W.Groups;

    /// <summary>The output channels of a group.</summary>
    public static int Outputs => W.OutputChannels / W.Groups;

    /// <summary>The elements of a window.</summary>
    public static int Taps => W.KernelHeight * W.KernelWidth;

    /// <summary>The weights of a group.</summary>
    public static int GroupLength => Taps * Inputs * Outputs;

    /// <summary>Whether each channel has a window of its own, so that registers hold channels on both sides.</summary>
    public static bool IsDepthwise => W.Groups > 1 && W.Groups == W.InputChannels && W.Groups == W.OutputChannels;

    /// <summary>Whether there are so few output channels that registers hold pixels of one channel instead.</summary>
    public static bool AreFew => W.Groups == 1 && W.OutputChannels < Few;
}
