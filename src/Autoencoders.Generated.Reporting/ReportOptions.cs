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
    /// Rows in network units that training has not seen: reconstructions, the map of the codes and the errors are theirs. Null for none.
    /// With labels, the map tells them apart, and with conditions, a conditional network is given them.
    /// </summary>
    public Dataset? Samples { get; init; }

    /// <summary>The names of the labels 0, 1, 2 and so on. Null, or a label beyond the end, shows the number.</summary>
    public IReadOnlyList<string>? LabelNames { get; init; }

    /// <summary>The shape of a sample as an image; null if samples are not images.</summary>
    public ImageShape? Image { get; init; }

    /// <summary>The reconstruction error above which a row is taken for an anomaly; null for none.</summary>
    public float? Threshold { get; init; }

    /// <summary>Rows known to be anomalies, in network units, to show beside the errors of <see cref="Samples"/>; null for none.</summary>
    public Dataset? Anomalies { get; init; }

    /// <summary>Figures that only the program knows; they stand before the others.</summary>
    public IReadOnlyList<ReportFigure> Figures { get; init; } = [];

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
