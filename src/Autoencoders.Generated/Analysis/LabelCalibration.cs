using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>The threshold of the rows with one label.</summary>
internal sealed record LabelCalibration
{
    /// <summary>The score above which a row with the label is an anomaly; the common one for a label without rows.</summary>
    public required float Threshold { get; init; }

    /// <summary>
    /// Which of the scores is the threshold, counted from the largest that is not left out; 0 for a label without rows.
    /// </summary>
    public required int Rank { get; init; }

    /// <summary>The number of rows with the label.</summary>
    public required int Rows { get; init; }

    /// <summary>The scores as <see cref="Calibration.Scores"/> has them; null for a label without rows, and in files of former versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public float[]? Scores { get; init; }

    /// <summary>
    /// A threshold for each label, if the conditions are labels, two or more labels occur, and each of these has as many rows as the rate
    /// needs; otherwise null, because a rate is only kept on all rows together if all of them have thresholds of the same kind.
    /// </summary>
    /// <param name="rows">The scores of the calibration rows, and the labels that their conditions stand for.</param>
    /// <param name="count">The number of values of a condition.</param>
    /// <param name="rate">The wanted rate of false alarms.</param>
    /// <param name="contamination">The share of the rows of each label that may be anomalies.</param>
    /// <param name="common">The common threshold.</param>
    public static LabelCalibration[]? OfLabels(HeldOutScores rows, int count, double rate, double contamination, float common)
    {
        if (count < 2)
            return null;
        var scoresOfLabels = new List<float>[count];
        for (int row = 0; row < rows.Scores.Length; row++)
        {
            int label = rows.Labels[row];
            if (label < 0)
                return null;
            (scoresOfLabels[label] ??= []).Add(rows.Scores[row]);
        }

        // The detector is in small NativeAOT binaries: LINQ's generic virtual methods would bring the type loader along, 250 KB.
        List<float>[] present = Array.FindAll(scoresOfLabels, scoresOfLabel => scoresOfLabel is not null);
        long needed = FalseAlarmRule.RowsNeeded(rate);
        return present.Length < 2 || Array.Exists(present, scoresOfLabel => KeptOf(scoresOfLabel.Count) < needed)
            ? null
            : Array.ConvertAll(scoresOfLabels, scoresOfLabel => Of(scoresOfLabel, rate, contamination, common));

        int KeptOf(int count) => count - FalseAlarmRule.LeftOutOf(count, contamination);
    }

    private static LabelCalibration Of(List<float>? scores, double rate, double contamination, float common)
    {
        if (scores is null)
            return new LabelCalibration { Threshold = common, Rank = 0, Rows = 0 };
        FalseAlarmRule rule = FalseAlarmRule.For(rate, scores.Count, nameof(scores), contamination);
        scores.Sort();
        return new LabelCalibration
        {
            Threshold = scores[^rule.Place],
            Rank = rule.Rank,
            Rows = rule.Rows,
            Scores = rule.Describe(scores.ToArray()),
        };
    }
}
