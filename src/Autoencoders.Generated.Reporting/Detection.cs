using System.Collections.Immutable;

namespace Autoencoders.Reporting;

/// <summary>The verdicts of a detector on the samples.</summary>
/// <param name="IsError">True if the score is the reconstruction error.</param>
/// <param name="Threshold">The score above which a row is an anomaly.</param>
/// <param name="Alarms">The rows that it takes for anomalies, the largest score first.</param>
/// <param name="IsReal">Whether each row is known to be an anomaly; empty without labels.</param>
/// <param name="Figures">What was found, and what was promised.</param>
internal sealed record Detection(
    bool IsError,
    float Threshold,
    ImmutableArray<int> Alarms,
    ImmutableArray<bool> IsReal,
    ImmutableArray<ReportFigure> Figures)
{
    private const string OfAllCases = "in 95% of all cases";

    public static Detection Of<TNetwork>(AnomalyDetector<TNetwork> detector, Dataset? rows, float[] scores)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var verdicts = new bool[scores.Length];
        if (rows is { Count: > 0 })
            detector.IsAnomalyBatch(rows.Values.Span, rows.Conditions.Span, verdicts);
        ImmutableArray<bool> isReal = rows is null ? [] : [.. rows.Labels.ToArray().Select(label => label != 0)];
        return new Detection(
            detector.ScoreKind == AnomalyScore.Reconstruction,
            detector.Threshold,
            [.. Enumerable.Range(0, scores.Length).Where(row => verdicts[row]).OrderByDescending(row => scores[row])],
            isReal,
            [.. Found(detector, verdicts, isReal, scores), .. Promised(detector)]);
    }

    private static IEnumerable<ReportFigure> Found<TNetwork>(
        AnomalyDetector<TNetwork> detector, bool[] verdicts, ImmutableArray<bool> isReal, float[] scores)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        if (verdicts.Length == 0)
            yield break;
        if (isReal.IsEmpty)
        {
            yield return new("alarms", Part(verdicts.Count(alarm => alarm), verdicts.Length));
            yield break;
        }

        int anomalies = isReal.Count(real => real), normal = isReal.Length - anomalies;
        if (anomalies > 0)
            yield return new("anomalies found", Part(verdicts.Zip(isReal).Count(row => row is (true, true)), anomalies));
        if (normal > 0)
        {
            RateInterval interval = detector.FalseAlarmIntervalIn(normal);
            yield return new("false alarms", Part(verdicts.Zip(isReal).Count(row => row is (true, false)), normal));
            yield return new(
                $"false alarms {OfAllCases}", $"{Figure.Percent(interval.Lower)} to {Figure.Percent(interval.Upper)} of as many rows");
        }

        if (anomalies > 0 && normal > 0)
        {
            int[] labels = [.. isReal.Select(real => real ? 1 : 0)];
            yield return new("area under the ROC curve", Figure.Short(RankingMetrics.RocAuc(scores, labels)));
            yield return new("average precision", Figure.Short(RankingMetrics.AveragePrecision(scores, labels)));
        }
    }

    private static IEnumerable<ReportFigure> Promised<TNetwork>(AnomalyDetector<TNetwork> detector)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        yield return new("wanted false alarms", Figure.Percent(detector.WantedFalseAlarmRate));
        yield return new("threshold", $"{Figure.Short(detector.Threshold)}, from {Figure.Whole(detector.CalibrationRows)} rows");
        float[] ofLabels = [.. detector.LabelThresholds];
        if (ofLabels.Length > 0)
            yield return new("thresholds of labels", $"{Figure.Short(ofLabels.Min())} to {Figure.Short(ofLabels.Max())}");
    }

    private static string Part(int count, int all) =>
        $"{Figure.Whole(count)} of {Figure.Whole(all)} ({Figure.Percent((double)count / all)})";
}
