namespace Autoencoders.Reporting;

/// <summary>The calls of a report to a network, which read the conditions of the samples too. Each fills one row, or one value, per sample.</summary>
internal sealed record NetworkRows(
    Action<Dataset, float[]> Encode, Action<Dataset, float[]> Reconstruct, Action<Dataset, float[]> MeasureErrors)
{
    /// <summary>Takes the rows of the options to network units.</summary>
    public Func<Dataset, Dataset> Scale { get; init; } = rows => rows;

    /// <summary>
    /// The columns of a row of the options that differ most from their reconstruction, in the units of the row; null where these are
    /// network units.
    /// </summary>
    public Func<Dataset, int, FeatureContribution[]>? Explain { get; init; }

    /// <summary>The verdicts on the rows of the options and on their scores; null without a detector.</summary>
    public Func<Dataset?, float[], Detection>? Detect { get; init; }
}
