using Autoencoders;

namespace Anomalies;

/// <summary>Rows of numbers, of which some may be known to be anomalies.</summary>
/// <param name="Name">What to call the table.</param>
/// <param name="Rows">One row a record; with labels, 0 is a normal row and everything else an anomaly.</param>
internal sealed record NumberTable(string Name, Dataset Rows)
{
    /// <summary>The names of the columns, or their numbers.</summary>
    public IReadOnlyList<string> Features { get; } = Rows.ColumnNames.Count > 0
        ? Rows.ColumnNames
        : [.. Enumerable.Range(1, Rows.Length).Select(column => $"column {column}")];

    public bool HasLabels => !Rows.Labels.IsEmpty;

    /// <summary>Whether a row is known to be an anomaly.</summary>
    public bool IsAnomaly(int row) => HasLabels && Rows.Labels.Span[row] != 0;

    /// <summary>
    /// Copies rows into a dataset of their own, filled with zeros up to the width of a network: a column that is always the same costs the
    /// network nothing to learn, and adds nothing to a score.
    /// </summary>
    /// <param name="rows">The numbers of the rows, from 0.</param>
    /// <param name="width">At least as many as there are features.</param>
    public Dataset Gather(IReadOnlyList<int> rows, int width)
    {
        var values = new float[rows.Count * width];
        for (int i = 0; i < rows.Count; i++)
            Rows[rows[i]].CopyTo(values.AsSpan(i * width));
        return new Dataset(values, width);
    }
}
