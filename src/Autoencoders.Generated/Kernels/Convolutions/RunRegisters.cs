using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The registers of one width that hold the inputs of a run, where widths fall toward its end.</summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="V">The register.</typeparam>
/// <typeparam name="TWidest">The widest register.</typeparam>
internal static class RunRegisters<W, V, TWidest>
    where W : struct, ISlidingWindow
    where V : struct, ILanes<V>
    where TWidest : struct, ILanes<TWidest>
{
    /// <summary>The first input in a register of this width.</summary>
    public static int Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsFirst ? 0 : WindowRun<W>.Length - WindowRun<W>.Length % (V.Count * 2 < Lanes8.Count ? Lanes4.Count : V.Count * 2);
    }

    /// <summary>The number of registers of this width.</summary>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsSkipped ? 0 : (WindowRun<W>.Length - Start) / V.Count;
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
