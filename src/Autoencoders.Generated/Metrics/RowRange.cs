namespace Autoencoders;

/// <summary>Neighboring rows of a series, such as those of one fault or of one alarm.</summary>
/// <param name="First">The first row, from 0.</param>
/// <param name="Count">The number of rows, at least 1.</param>
public readonly record struct RowRange(int First, int Count)
{
    /// <summary>The row behind the last.</summary>
    public int End => First + Count;

    /// <summary>The runs of rows that are marked.</summary>
    /// <param name="marks">One a row.</param>
    public static IReadOnlyList<RowRange> Of(ReadOnlySpan<bool> marks)
    {
        var ranges = new List<RowRange>();
        for (int row = 0; row < marks.Length; row++)
        {
            if (!marks[row])
                continue;
            int first = row;
            while (row < marks.Length && marks[row])
                row++;
            ranges.Add(new RowRange(first, row - first));
        }
        return ranges;
    }

    /// <summary>The runs of rows whose label is 1.</summary>
    /// <param name="labels">One a row: 1 for an anomaly, 0 for a normal row.</param>
    /// <exception cref="ArgumentException">A label is neither 0 nor 1.</exception>
    public static IReadOnlyList<RowRange> Of(ReadOnlySpan<int> labels) => Of(SeriesMetrics.Marks(labels, nameof(labels)));

    /// <summary>The rows that both ranges hold.</summary>
    internal int Overlap(RowRange other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(First, other.First));
}
