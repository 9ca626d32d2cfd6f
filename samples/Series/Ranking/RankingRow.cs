using System.Globalization;
using Autoencoders;

namespace SeriesStudy.Ranking;

/// <summary>The results of one method on one series, over all seeds.</summary>
/// <param name="name">The method.</param>
/// <param name="series">The series.</param>
/// <param name="split">Its windows.</param>
/// <param name="falseAlarms">The share of normal windows whose score may exceed the threshold.</param>
internal sealed class RankingRow(string name, LabeledSeries series, WindowSplit split, double falseAlarms)
{
    private readonly List<double> _areas = [];
    private readonly List<RangeMetrics> _ranges = [];
    private readonly List<double> _aboveThreshold = [];

    /// <summary>Takes the scores of one seed.</summary>
    public void Add(WindowScores scores)
    {
        int[] labels = Array.ConvertAll(series.Judged.Labels.ToArray(), label => label == 0 ? 0 : 1);
        int window = labels.Length - scores.Judged.Length + 1;
        float threshold = ScoreDistribution.Of(scores.HeldOut).Quantile(1 - falseAlarms);
        var monitor = new AlarmMonitor(AlarmDefaults.Rule, threshold);
        var verdicts = new bool[labels.Length];
        for (int place = 0; place < scores.Judged.Length; place++)
        {
            monitor.Add(scores.Judged[place]);
            verdicts[place + window - 1] = monitor.IsOn;
        }

        _ranges.Add(SeriesMetrics.Ranges(verdicts, labels));
        ReadOnlySpan<int> faulty = split.Judged.Labels.Span;
        if (faulty.Contains(1))
            _areas.Add(RankingMetrics.RocAuc(scores.Judged, faulty));
        var normal = scores.Judged.Where((_, place) => split.Judged.Labels.Span[place] == 0).ToArray();
        _aboveThreshold.Add(normal.Count(score => score > threshold) / (double)normal.Length);
    }

    /// <summary>The row of a table.</summary>
    public override string ToString()
    {
        string area = _areas.Count == 0
            ? "no faults"
            : string.Create(CultureInfo.InvariantCulture, $"{_areas.Average():F4} ({_areas.Min():F4} to {_areas.Max():F4})");
        RangeMetrics[] found = [.. _ranges.Where(one => one.FoundFaults > 0)];
        string delay = found.Length == 0 ? "-" : found.Average(one => one.MeanDelay).ToString("F1", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-30} area {area,-27} found {_ranges.Sum(one => one.FoundFaults)}/{_ranges.Sum(one => one.Faults)}, delay {delay} rows, ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"false alarms {_ranges.Average(one => one.FalseAlarms):F1}, normal windows above the threshold {_aboveThreshold.Average():P1}");
    }
}
