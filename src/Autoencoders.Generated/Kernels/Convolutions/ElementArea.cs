using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The area of a window's elements that is divided into tiles, where registers hold output channels.</summary>
/// <typeparam name="W">The window.</typeparam>
internal readonly struct ElementArea<W> : IArea
    where W : struct, ISpacedWindow
{
    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.KernelHeight;
    }

    /// <summary>The columns of the area: the inputs of a run, or where that is a single one, all of its row.</summary>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AreColumns ? W.KernelWidth : WindowRun<W>.Length;
    }

    /// <summary>The number of repetitions of the area.</summary>
    public static int Runs
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AreColumns ? 1 : WindowRun<W>.Count;
    }

    /// <summary>The floats from the input of a column to that of the next.</summary>
    public static int ColumnDistance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AreColumns ? WindowRun<W>.Distance : 1;
    }

    private static bool AreColumns
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowRun<W>.Length == 1;
    }
}
