using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The shapes of tiles, rows by columns, and which of them covers an area with the least work. The area is a constant of its layer, so that
/// the compiler makes the choice and keeps one shape.
/// </summary>
internal static class TileShapes
{
    /// <summary>The floats of the sums of the largest tile in the widest registers.</summary>
    public const int MostSums = 14 * 16;

    private const int ShapeBits = 8, ColumnBits = 4;

    /// <summary>Runs the work in tiles of the best shape.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Run<TWork>(in TWork work)
        where TWork : struct, ITiledWork, allows ref struct
    {
        long shape = Best(TWork.Height, TWork.Width);
        if (shape == Shape(14, 14))
            work.Run<FourteenChains, Columns.Fourteen>();
        else if (shape == Shape(14, 7))
            work.Run<FourteenChains, Columns.Seven>();
        else if (shape == Shape(12, 12))
            work.Run<TwelveChains, Columns.Twelve>();
        else if (shape == Shape(12, 6))
            work.Run<TwelveChains, Columns.Six>();
        else if (shape == Shape(12, 4))
            work.Run<TwelveChains, Columns.Four>();
        else if (shape == Shape(12, 3))
            work.Run<TwelveChains, Columns.Three>();
        else if (shape == Shape(9, 3))
            work.Run<NineChains, Columns.Three>();
        else if (shape == Shape(8, 8))
            work.Run<EightChains, Columns.Eight>();
        else if (shape == Shape(8, 4))
            work.Run<EightChains, Columns.Four>();
        else if (shape == Shape(8, 2))
            work.Run<EightChains, Columns.Two>();
        else if (shape == Shape(8, 1))
            work.Run<EightChains, Columns.One>();
        else if (shape == Shape(4, 4))
            work.Run<FourChains, Columns.Four>();
        else if (shape == Shape(4, 2))
            work.Run<FourChains, Columns.Two>();
        else if (shape == Shape(4, 1))
            work.Run<FourChains, Columns.One>();
        else if (shape == Shape(3, 3))
            work.Run<ThreeChains, Columns.Three>();
        else if (shape == Shape(3, 1))
            work.Run<ThreeChains, Columns.One>();
        else
            work.Run<OneChain, Columns.One>();
    }

    /// <summary>The shape with the least costs; they stand in the high bits, so that the smallest number is the answer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Best(long height, long width)
    {
        long best = Costs(height, width, 1, 1);
        best = long.Min(best, Costs(height, width, 14, 14));
        best = long.Min(best, Costs(height, width, 14, 7));
        best = long.Min(best, Costs(height, width, 12, 12));
        best = long.Min(best, Costs(height, width, 12, 6));
        best = long.Min(best, Costs(height, width, 12, 4));
        best = long.Min(best, Costs(height, width, 12, 3));
        best = long.Min(best, Costs(height, width, 9, 3));
        best = long.Min(best, Costs(height, width, 8, 8));
        best = long.Min(best, Costs(height, width, 8, 4));
        best = long.Min(best, Costs(height, width, 8, 2));
        best = long.Min(best, Costs(height, width, 8, 1));
        best = long.Min(best, Costs(height, width, 4, 4));
        best = long.Min(best, Costs(height, width, 4, 2));
        best = long.Min(best, Costs(height, width, 4, 1));
        best = long.Min(best, Costs(height, width, 3, 3));
        best = long.Min(best, Costs(height, width, 3, 1));
        return best & ((1 << ShapeBits) - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Shape(long chains, long columns) => chains << ColumnBits | columns;

    /// <summary>The cost of the area in tiles of a shape; last tiles that do not fit overlap those before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Costs(long height, long width, long chains, long columns)
    {
        long rows = chains / columns;
        long tiles = rows > height || columns > width
            ? int.MaxValue
            : (height + rows - 1) / rows * ((width + columns - 1) / columns);
        return tiles * Latency(chains) << ShapeBits | Shape(chains, columns);
    }

    /// <summary>The cost of a step of a tile: few chains wait for each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Latency(long chains) => chains >= 12 ? 8 * chains : chains >= 8 ? 8 * chains + 16 : 72;
}
