using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>The values that a detector learned from held-out normal rows, as JSON in the metadata of a weights file.</summary>
internal sealed record Calibration
{
    /// <summary>The part of a message that says what a file should have.</summary>
    public const string Expected = "the calibration of an anomaly detector in the metadata";

    /// <summary>The score above which a row is an anomaly.</summary>
    public required float Threshold { get; init; }

    /// <summary>The wanted rate of false alarms.</summary>
    public required double FalseAlarmRate { get; init; }

    /// <summary>The share of the rows that may be anomalies: as many of the largest scores are left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double Contamination { get; init; }

    /// <summary>Which of the scores is the threshold, counted from the largest that is not left out.</summary>
    public required int Rank { get; init; }

    /// <summary>The number of rows that were scored.</summary>
    public required int Rows { get; init; }

    /// <summary>The mean squared difference of each feature to its reconstruction.</summary>
    public required float[] TypicalErrors { get; init; }

    /// <summary>
    /// The scores in ascending order, without those that are left out: all, or as many as describe them; null in files of former versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public float[]? Scores { get; init; }

    /// <summary>The thresholds of labels, where the condition is one; null where all rows have the common threshold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LabelCalibration[]? Labels { get; init; }

    /// <summary>The rows that the scores are fitted to; null where the score is the reconstruction error.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReferenceRows? Reference { get; init; }

    /// <summary>The distribution of the true rate of false alarms among rows like those of the calibration.</summary>
    [JsonIgnore]
    public BetaRate Rate => RateBy(rule => rule.Rate);

    /// <summary>The same, if none of the rows that are left out is an anomaly.</summary>
    [JsonIgnore]
    public BetaRate MostRate => Contamination == 0 ? Rate : RateBy(rule => rule.MostRate);

    /// <summary>The distribution of the scores; null in files of former versions.</summary>
    [JsonIgnore]
    public ScoreDistribution? Distribution => DistributionOf(Scores, Rows);

    /// <summary>The distribution of some scores that so many rows were calibrated with; null without scores.</summary>
    public ScoreDistribution? DistributionOf(float[]? scores, int rows) =>
        scores is null ? null : ScoreDistribution.OfSorted(scores, KeptOf(rows));

    /// <summary>Finds thresholds from the scores of held-out rows.</summary>
    /// <param name="rows">The scores.</param>
    /// <param name="rate">The wanted rate of false alarms.</param>
    /// <param name="contamination">The share of the rows that may be anomalies.</param>
    /// <param name="conditionLength">The condition length of the network.</param>
    /// <param name="name">The parameter with the rows.</param>
    /// <exception cref="ArgumentException">There are too few rows for the rate.</exception>
    public static Calibration Of(HeldOutScores rows, double rate, double contamination, int conditionLength, string name)
    {
        FalseAlarmRule rule = FalseAlarmRule.For(rate, rows.Scores.Length, name, contamination);
        float[] sorted = [.. rows.Scores];
        Array.Sort(sorted);
        float threshold = sorted[^rule.Place];
        return new Calibration
        {
            Threshold = threshold,
            FalseAlarmRate = rate,
            Contamination = contamination,
            Rank = rule.Rank,
            Rows = rule.Rows,
            TypicalErrors = rows.TypicalErrors,
            Scores = rule.Describe(sorted),
            Labels = LabelCalibration.OfLabels(rows, conditionLength, rate, contamination, threshold),
        };
    }

    /// <summary>Reads the calibration from the metadata of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="file">Its name for messages.</param>
    /// <param name="features">The input length of the network.</param>
    /// <param name="conditionLength">The condition length of the network.</param>
    /// <exception cref="WeightsFileException">The calibration is missing or damaged, or belongs to another network.</exception>
    public static Calibration Read(ITensorSource source, string file, int features, int conditionLength)
    {
        WeightsReader.CheckMetadata(source, WeightsMetadata.Format, WeightsMetadata.OwnFormat);
        if (!source.Metadata.TryGetValue(WeightsMetadata.AnomalyDetector, out string? text))
            throw new WeightsFileException(file, null, Expected, "none");

        Calibration calibration;
        try
        {
            calibration = CalibrationJson.Read(text);
        }
        catch (FormatException malformed)
        {
            throw new WeightsFileException(file, null, Expected, malformed.Message, malformed);
        }
        return calibration.Wrong(features, conditionLength) is { } wrong ? throw new WeightsFileException(file, null, Expected, wrong) : calibration;
    }

    private BetaRate RateBy(Func<FalseAlarmRule, BetaRate> rateOf) => Labels is null
        ? rateOf(RuleOf(Rank, Rows))
        : BetaRate.OfWhole(Array.ConvertAll(
            Array.FindAll(Labels, label => label.Rows > 0),
            label => (label.Rows / (double)Rows, rateOf(RuleOf(label.Rank, label.Rows)))));

    private FalseAlarmRule RuleOf(int rank, int rows) => new(rank, rows, FalseAlarmRule.LeftOutOf(rows, Contamination));

    private bool IsRank(int rank, int rows) => rank >= 1 && rank <= KeptOf(rows);

    private int KeptOf(int rows) => rows - FalseAlarmRule.LeftOutOf(rows, Contamination);

    /// <summary>The first value that can't belong to a network with this many features; null if all can.</summary>
    private string? Wrong(int features, int conditionLength)
    {
        if (!float.IsFinite(Threshold))
            return $"a threshold of {Threshold}";
        if (FalseAlarmRate is not (> 0 and < 1))
            return FormattableString.Invariant($"a false-alarm rate of {FalseAlarmRate}");
        if (Contamination is not (>= 0 and <= 0.5))
            return FormattableString.Invariant($"a contamination of {Contamination}");
        if (!IsRank(Rank, Rows))
            return $"rank {Rank} of {Rows} rows";
        if (TypicalErrors.Length != features)
            return $"{TypicalErrors.Length} typical errors of {features} features";
        int bad = Array.FindIndex(TypicalErrors, error => !(error >= 0 && float.IsFinite(error)));
        return bad >= 0 ? FormattableString.Invariant($"a typical error of {TypicalErrors[bad]} of feature {bad}")
            : Scores is { } scores && ScoreDistribution.Wrong(scores, KeptOf(Rows)) is { } wrongScores ? wrongScores
            : Reference?.Wrong(features, conditionLength) is { } wrong ? wrong
            : Labels is null ? null
            : WrongLabels(Labels, conditionLength);
    }

    private string? WrongLabels(LabelCalibration[] labels, int conditionLength)
    {
        if (labels.Length != conditionLength)
            return $"thresholds of {labels.Length} labels for a condition of {conditionLength} values";
        int bad = Array.FindIndex(labels, label => label is null || !float.IsFinite(label.Threshold) || !IsRankOf(label));
        if (bad >= 0)
            return FormattableString.Invariant($"{Words(labels[bad])} of label {bad}");
        long rows = 0;
        foreach (LabelCalibration label in labels)
            rows += label.Rows;
        return rows != Rows ? $"{rows} rows of labels among {Rows} rows"
            : Array.FindIndex(labels, label => !HasSoundScores(label)) is var unsound and >= 0
            ? $"scores of label {unsound} that are not those of {labels[unsound].Rows} rows"
            : null;

        bool HasSoundScores(LabelCalibration label) =>
            label.Scores is null || (label.Rows > 0 && ScoreDistribution.Wrong(label.Scores, KeptOf(label.Rows)) is null);

        bool IsRankOf(LabelCalibration label) => label.Rows == 0 ? label.Rank == 0 : IsRank(label.Rank, label.Rows);

        static string Words(LabelCalibration? label) =>
            label is null ? "null" : FormattableString.Invariant($"threshold {label.Threshold}, rank {label.Rank} of {label.Rows} rows");
    }
}
