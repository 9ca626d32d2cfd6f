namespace Autoencoders;

/// <summary>Undoes what a PNG file does to rows, so that they compress better.</summary>
internal static class PngFilter
{
    /// <param name="filter">The number of the filter, as the row begins with it.</param>
    /// <param name="row">The bytes of the row; in place.</param>
    /// <param name="above">Those of the row above; empty for the first.</param>
    /// <param name="pixel">The bytes of a pixel, at least 1.</param>
    /// <exception cref="FormatException">There is no such filter.</exception>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        if (filter > 4)
            throw new FormatException($"a filter of 0 to 4 before each row, found {filter}");
        if (filter == 0)
            return;

        for (int i = 0; i < row.Length; i++)
        {
            int left = i < pixel ? 0 : row[i - pixel];
            int up = above.IsEmpty ? 0 : above[i];
            int upLeft = above.IsEmpty || i < pixel ? 0 : above[i - pixel];
            int prediction = filter switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => Paeth(left, up, upLeft),
            };
            row[i] += (byte)prediction;
        }
    }

    /// <summary>The neighbor that is nearest to left + up - upLeft.</summary>
    private static int Paeth(int left, int up, int upLeft)
    {
        int toLeft = Math.Abs(up - upLeft);
        int toUp = Math.Abs(left - upLeft);
        int toUpLeft = Math.Abs(left + up - 2 * upLeft);
        if (toLeft <= toUp && toLeft <= toUpLeft)
            return left;
        return toUp <= toUpLeft ? up : upLeft;
    }
}
