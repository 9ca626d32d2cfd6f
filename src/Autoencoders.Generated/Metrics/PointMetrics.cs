namespace Autoencoders;

/// <summary>The verdicts on the rows of a labeled series, counted row by row.</summary>
/// <param name="TruePositives">The anomalous rows that were called anomalies.</param>
/// <param name="FalsePositives">The normal rows that were called anomalies.</param>
/// <param name="TrueNegatives">The normal rows that were called normal.</param>
/// <param name="FalseNegatives">The anomalous rows that were called normal.</param>
public readonly record struct PointMetrics(long TruePositives, long FalsePositives, long TrueNegatives, long FalseNegatives)
{
    /// <summary>The share of called anomalies that are some; NaN if no row was called one.</summary>
    public double Precision => TruePositives / (double)(TruePositives + FalsePositives);

    /// <summary>The share of anomalous rows that were called anomalies; NaN without any.</summary>
    public double Recall => TruePositives / (double)(TruePositives + FalseNegatives);

    /// <summary>The harmonic mean of precision and recall; NaN without an anomaly and without a call.</summary>
    public double F1 => 2.0 * TruePositives / ((2.0 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>The share of normal rows that were called anomalies; NaN without any.</summary>
    public double FalseAlarmRate => FalsePositives / (double)(FalsePositives + TrueNegatives);

    /// <summary>The share of anomalous rows that were called normal; NaN without any.</summary>
    public double MissingAlarmRate => FalseNegatives / (double)(FalseNegatives + TruePositives);

    /// <summary>The counts of two series together.</summary>
    public static PointMetrics operator +(PointMetrics left, PointMetrics right) => new(
        left.TruePositives + right.TruePositives,
        left.FalsePositives + right.FalsePositives,
        left.TrueNegatives + right.TrueNegatives,
        left.FalseNegatives + right.FalseNegatives);

    /// <summary>The counts of two series together.</summary>
    /// <param name="left">The counts of one series.</param>
    /// <param name="right">The counts of the other.</param>
    public static PointMetrics Add(PointMetrics left, PointMetrics right) => left + right;
}
