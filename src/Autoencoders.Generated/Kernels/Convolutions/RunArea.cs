using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The registers of one width that hold the inputs of the runs of a window, where widths fall toward the end of a run.</summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="V">The register.</typeparam>
/// <typeparam name="TWidest">The widest register.</typeparam>
internal readonly struct RunArea<W, V, TWidest> : IArea
    where W : struct, ISlidingWindow
    where V : struct, ILanes<V>
    where TWidest : struct, ILanes<TWidest>
{
    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.KernelHeight;
    }

    /// <summary>The number of registers of this width.</summary>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsSkipped ? 0 : (WindowRun<W>.Length - Start) / V.Count;
    }

    /// <summary>The first input in a register of this width.</summary>
    public static int Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsFirst ? 0 : WindowRun<W>.Length - WindowRun<W>.Length % (V.Count * 2 < Lanes8.Count ? Lanes4.Count : V.Count * 2);
    }

    // Registers of half the width that fill the run are better than a few of the widest and one of the half.
    private static bool IsSkipped
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.Count > Lanes8.Count && WindowRun<W>.Length % V.Count != 0 && WindowRun<W>.Length % Lanes8.Count == 0;
    }

    private static bool IsFirst
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.Count == TWidest.Count
            || (V.Count == Lanes8.Count && WindowRun<W>.Length % TWidest.Count != 0 && WindowRun<W>.Length % Lanes8.Count == 0);
    }
}
