namespace Autoencoders;

/// <summary>Rows of columns in a row, as many as fit a strip and at least one: so that one call works on many short rows.</summary>
internal static class ColumnTile
{
    /// <summary>The most values of one call: few enough for the stack, enough that the call itself takes little of the time.</summary>
    public const int Strip = 128;

    /// <summary>The values of a tile of rows of a length: whole rows.</summary>
    public static int LengthOf(int columns) => Math.Max(1, Strip / columns) * columns;

    /// <summary>A row repeated to fill a tile.</summary>
    public static double[] Of(double[] row)
    {
        var tile = new double[LengthOf(row.Length)];
        for (int start = 0; start < tile.Length; start += row.Length)
            row.CopyTo(tile, start);
        return tile;
    }
}
