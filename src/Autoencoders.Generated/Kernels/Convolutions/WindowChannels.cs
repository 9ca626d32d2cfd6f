using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The division of a window's channels.</summary>
/// <typeparam name="W">The window.</typeparam>
internal static class WindowChannels<W>
    where W : struct, ISlidingWindow
{
    /// <summary>The input channels of a group.</summary>
    public static int Inputs
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.InputChannels / W.Groups;
    }

    /// <summary>The output channels of a group.</summary>
    public static int Outputs
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputChannels / W.Groups;
    }

    /// <summary>The elements of a window.</summary>
    public static int Taps
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.KernelHeight * W.KernelWidth;
    }

    /// <summary>The weights of a group.</summary>
    public static int GroupLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Taps * Inputs * Outputs;
    }

    /// <summary>True if each channel has a window of its own, so that registers hold channels on both sides.</summary>
    public static bool IsDepthwise
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.Groups > 1 && W.Groups == W.InputChannels && W.Groups == W.OutputChannels;
    }
}
