using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The inputs that a row of a window meets, as runs that lie at one distance in memory.</summary>
/// <typeparam name="W">The window.</typeparam>
internal static class WindowRun<W>
    where W : struct, ISlidingWindow
{
    /// <summary>The inputs of a run: those of all columns where they lie in one piece, or else those of one column.</summary>
    public static int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsWhole ? W.KernelWidth * WindowChannels<W>.Inputs : WindowChannels<W>.Inputs;
    }

    /// <summary>The runs of a row.</summary>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsWhole ? 1 : W.KernelWidth;
    }

    /// <summary>The floats from a run to the next.</summary>
    public static int Distance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.DilationWidth * W.InputChannels;
    }

    /// <summary>True if a row of a window lies in one piece.</summary>
    public static bool IsWhole
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.Groups == 1 && W.DilationWidth == 1;
    }
}
