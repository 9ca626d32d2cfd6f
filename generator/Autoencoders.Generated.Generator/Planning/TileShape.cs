namespace Autoencoders.Generator.Planning;

/// <summary>A rectangle of places whose sums a kernel holds in registers at the same time.</summary>
/// <param name="Height">The rows of places.</param>
/// <param name="Width">The columns of places.</param>
internal readonly record struct TileShape(int Height, int Width)
{
    /// <summary>The sums for which a processor has registers, beside one for a shared factor and one for each sum's own.</summary>
    private const int Most = 14;

    /// <summary>The sums that hide the latency of fused multiply-add in two pipes.</summary>
    private const int Least = 8;

    /// <summary>As many places for two registers at each, on a processor that has 16.</summary>
    private const int MostPairs = 6;

    private int Places => Height * Width;

    /// <summary>The tile that covers an area with the least work, with one register at each place.</summary>
    /// <param name="height">The rows of the area.</param>
    /// <param name="width">The columns of the area.</param>
    public static TileShape Over(int height, int width) => Best(height, width, Most, Least);

    /// <summary>The same with two registers at each place where there are 16.</summary>
    public static TileShape OfPairsOver(int height, int width) => Best(height, width, MostPairs, Least / 2);

    public override string ToString() => $"{Height} x {Width}";

    // Of tiles that cost the same, the widest.
    private static TileShape Best(int height, int width, int most, int least)
    {
        IEnumerable<TileShape> tiles =
            from rows in Enumerable.Range(1, Math.Min(most, height))
            let columns = Math.Min(most / rows, width)
            from narrower in Enumerable.Range(0, columns)
            select new TileShape(rows, columns - narrower);
        return tiles.Aggregate((best, tile) => tile.Cost(height, width, least) < best.Cost(height, width, least) ? tile : best);
    }

    // A step costs one multiply-add a place and the load of what they share; too few places wait for each other. Last tiles overlap.
    private long Cost(int height, int width, int least) =>
        (long)Across(height, Height) * Across(width, Width) * (Math.Max(Places, least) + 1);

    private static int Across(int length, int tile) => (length + tile - 1) / tile;
}
