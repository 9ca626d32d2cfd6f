namespace Autoencoders.Arrow;

/// <summary>The columns of a file of scores.</summary>
public sealed record ScoreOptions
{
    /// <summary>The columns of a row. Labels are not read.</summary>
    public ArrowOptions Rows { get; init; } = new();

    /// <summary>
    /// The columns of the input that stand before the scores, such as a key or a time. Those that <see cref="ArrowOptions.Columns"/> does
    /// not name are no values of a row.
    /// </summary>
    public IReadOnlyList<string> KeptNames { get; init; } = [];

    /// <summary>
    /// Adds the column <c>cause</c>: the name of the column with the largest part of an anomaly's error; null for other rows.
    /// </summary>
    public bool Cause { get; init; }

    /// <summary>
    /// Adds the column <c>p_value</c>: the share of calibration rows that score at least as high. The detector must hold its scores.
    /// </summary>
    public bool PValue { get; init; }
}
