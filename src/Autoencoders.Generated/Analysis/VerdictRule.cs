namespace Autoencoders;

/// <summary>Makes verdicts of scores by a calibration. It is immutable, and allocates nothing.</summary>
internal sealed class VerdictRule
{
    private readonly Calibration _calibration;
    private readonly float[] _labelThresholds;
    private readonly ScoreDistribution?[] _labelScores;
    private readonly BetaRate _mostRate;

    /// <param name="calibration">What held-out rows have told.</param>
    public VerdictRule(Calibration calibration)
    {
        _calibration = calibration;
        _labelThresholds = Array.ConvertAll(calibration.Labels ?? [], label => label.Threshold);
        _labelScores = Array.ConvertAll(calibration.Labels ?? [], label => calibration.DistributionOf(label.Scores, label.Rows));
        (Rate, _mostRate, Distribution) = (calibration.Rate, calibration.MostRate, calibration.Distribution);
        Interval = new RateInterval(Rate.Interval.Lower, _mostRate.Interval.Upper);
    }

    /// <summary>The thresholds of labels; empty where one threshold serves all rows.</summary>
    public ReadOnlySpan<float> LabelThresholds => _labelThresholds;

    /// <summary>The scores of the calibration rows; null where the file of the detector has none.</summary>
    public ScoreDistribution? Distribution { get; }

    /// <summary>The same, where they are needed.</summary>
    /// <exception cref="InvalidOperationException">The file has no scores.</exception>
    public ScoreDistribution Scores => Distribution ?? throw new InvalidOperationException(
        "The file of the detector has no scores of calibration rows; calibrate the detector anew.");

    /// <summary>The distribution of the true rate of false alarms.</summary>
    public BetaRate Rate { get; }

    /// <summary>The interval of the true rate, whether the rows that were left out are anomalies or not.</summary>
    public RateInterval Interval { get; }

    /// <summary>The interval of the share of false alarms among so many rows.</summary>
    public RateInterval IntervalIn(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        RateInterval interval = Rate.IntervalIn(rows);
        return _calibration.Contamination == 0 ? interval : new RateInterval(interval.Lower, _mostRate.IntervalIn(rows).Upper);
    }

    /// <summary>The threshold of rows with a condition: that of its label, or the common one.</summary>
    public float ThresholdOf(ReadOnlySpan<float> condition)
    {
        int label = LabelOf(condition);
        return label < 0 ? _calibration.Threshold : _labelThresholds[label];
    }

    /// <summary>The scores of the calibration rows with the label of a condition, or those of all.</summary>
    /// <exception cref="InvalidOperationException">The file has no scores.</exception>
    public ScoreDistribution ScoresOf(ReadOnlySpan<float> condition) =>
        LabelOf(condition) is var label and >= 0 && _labelScores[label] is { } ofLabel ? ofLabel : Scores;

    /// <summary>The verdict on a row with a score.</summary>
    public AnomalyVerdict On(float score, ReadOnlySpan<float> condition)
    {
        float threshold = ThresholdOf(condition);
        return new AnomalyVerdict(score, threshold, Exceeds(score, threshold))
        {
            PValue = Distribution is null ? double.NaN : ScoresOf(condition).PValue(score),
        };
    }

    /// <summary>The 95% confidence interval of the share of rows that have a score or a higher one.</summary>
    public static RateInterval IntervalOf(ScoreDistribution scores, float score)
    {
        double others = scores.Rows + 1.0;
        return BetaRate.IntervalOf((long)Math.Round(scores.PValue(score) * others) - 1, scores.Rows);
    }

    /// <summary>True if a row with this score is an anomaly.</summary>
    public static bool Exceeds(float score, float threshold) =>
        // No sound row has a score that is not finite, not even one of negative infinity.
        !(score <= threshold) || float.IsNegativeInfinity(score);

    /// <summary>The label of a condition that has a threshold of its own; -1 for others.</summary>
    private int LabelOf(ReadOnlySpan<float> condition) =>
        _labelThresholds.Length == 0 || condition.Length != _labelThresholds.Length ? -1 : OneHot.LabelOf(condition);
}
