namespace Autoencoders.Reporting;

/// <summary>
/// The data that a <see cref="TrainingReport"/> shows beside the network and its training. Sections without data are omitted.
/// </summary>
public sealed record ReportOptions
{
    /// <summary>The heading of the report.</summary>
    public string Title { get; init; } = "Training report";

    /// <summary>A sentence beneath the heading; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// Rows that training has not seen: reconstructions, the map of the codes and the errors are theirs. Null for none. They are in network
    /// units; in the report of a detector, in the units of its rows. With labels, the map tells them apart, and with conditions, a
    /// conditional network is given them.
    /// </summary>
    public Dataset? Samples { get; init; }

    /// <summary>
    /// The name of each of the <see cref="Samples"/>, such as its line in a file or its time; null for <c>row 1</c>, <c>row 2</c> and so
    /// on.
    /// </summary>
    public IReadOnlyList<string>? RowNames { get; init; }

    /// <summary>
    /// The names of the columns. Null for those of the <see cref="Samples"/> (<see cref="Dataset.ColumnNames"/>). Without any, and for a
    /// column beyond the end, the number is shown, from 1.
    /// </summary>
    public IReadOnlyList<string>? ColumnNames { get; init; }

    /// <summary>
    /// The names of the labels 0, 1, 2 and so on. Null, or a label beyond the end, shows the number; the labels of a detector are
    /// <c>normal</c> and <c>anomaly</c> by default.
    /// </summary>
    public IReadOnlyList<string>? LabelNames { get; init; }

    /// <summary>The shape of a sample as an image; null if samples are not images.</summary>
    public ImageShape? Image { get; init; }

    /// <summary>
    /// True if the values of a sample follow one another, as those of a signal do: it is drawn as a line. Otherwise, by default, the
    /// columns that differ most from their reconstruction are listed.
    /// </summary>
    public bool IsSeries { get; init; }

    /// <summary>The unit of losses and errors, such as <c>squared stars</c>; null for none.</summary>
    public string? ErrorUnit { get; init; }

    /// <summary>
    /// The reconstruction error above which a row is taken for an anomaly; null for none. A detector has its own.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not finite.</exception>
    public float? Threshold
    {
        get;
        init => field = value is not { } threshold || float.IsFinite(threshold)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Threshold), value, "Threshold must be finite.");
    }

    /// <summary>
    /// Rows known to be anomalies, in network units, to show beside the errors of <see cref="Samples"/>; null for none. A detector knows
    /// them by the labels of its samples.
    /// </summary>
    public Dataset? Anomalies { get; init; }

    /// <summary>Figures that only the program knows; they stand before the others.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; init; } = [];

    /// <summary>The networks that this one was chosen from, side by side; null for none.</summary>
    public FamilyResult? Family { get; init; }

    /// <summary>
    /// The maximum number of points in the map of the codes: at least 1. With more samples, an evenly spaced selection is drawn.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MapPoints
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MapPoints), value, "MapPoints must be at least 1.");
    } = 2000;
}
