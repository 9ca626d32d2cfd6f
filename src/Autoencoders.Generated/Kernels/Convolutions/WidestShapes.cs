using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The shapes of tiles whose positions are registers themselves, so that their number depends on the processor: as few tiles across as
/// possible, of equal widths, and as many rows as registers are left for.
/// </summary>
/// <typeparam name="TArea">The area.</typeparam>
internal readonly struct WidestShapes<TArea> : ITileShapes
    where TArea : struct, IArea
{
    private const int Most = 14, MostPairs = 6;

    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Most / Width;
    }

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Share(Math.Max(1, TArea.Width), Most);
    }

    public static int PairHeight
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MostPairs / PairWidth;
    }

    public static int PairWidth
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Share(Math.Max(1, TArea.Width), MostPairs);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Share(int columns, int most)
    {
        int tiles = (columns + most - 1) / most;
        return (columns + tiles - 1) / tiles;
    }
}
