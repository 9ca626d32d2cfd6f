using System.Globalization;

namespace Autoencoders.Reporting;

/// <summary>A series as a detector sees it: the scores of its rows, and its alarms with their causes.</summary>
/// <param name="Series">The rows.</param>
/// <param name="Scores">One score a row; NaN without one.</param>
/// <param name="Threshold">The score above which a row is an anomaly.</param>
/// <param name="Alarms">The alarms in the order of time.</param>
/// <param name="Faults">The runs of rows that are known to be anomalies; null without labels.</param>
internal sealed record WatchedSeries(
    Series Series, float[] Scores, float Threshold, IReadOnlyList<SeriesAlarm> Alarms, IReadOnlyList<RowRange>? Faults)
{
    public static WatchedSeries Of<TNetwork>(StreamingDetector<TNetwork> detector, Series series, AlarmRule rule)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var scores = new float[series.Count];
        detector.ScoreSeries(series, scores);
        StreamingDetector<TNetwork> stream = detector.ForAnotherStream();
        SeriesAlarm[] alarms = [
            .. AlarmRanges.Of(scores, series.Gaps, new AlarmMonitor(rule, detector.Threshold)).Select(rows => new SeriesAlarm(
                rows, scores.AsSpan(rows.First, rows.Count).ToArray().Max(), SeriesCauses.Of(stream, series, LastOfWindow(rows.First)))),
        ];
        bool[] isFault = Array.ConvertAll(series.Labels.ToArray(), label => label != 0);
        return new WatchedSeries(series, scores, detector.Threshold, alarms, isFault.Length == 0 ? null : RowRange.Of(isFault));

        // A score of all windows that hold a row is known when the last of them is full, or at the end of the segment.
        int LastOfWindow(int row)
        {
            int[] gaps = series.Gaps.ToArray();
            int next = Array.FindIndex(gaps, gap => gap > row);
            return Math.Min(row + detector.Delay, (next < 0 ? series.Count : gaps[next]) - 1);
        }
    }

    /// <summary>The figures of the alarms, and with labels those of the faults.</summary>
    public IEnumerable<ReportFigure> Figures
    {
        get
        {
            yield return new("rows", Figure.Whole(Series.Count));
            yield return new("alarms", Figure.Whole(Alarms.Count));
            yield return new("threshold", Figure.Short(Threshold));
            if (Faults is null)
                yield break;
            var verdicts = new bool[Series.Count];
            foreach (SeriesAlarm alarm in Alarms)
                verdicts.AsSpan(alarm.Rows.First, alarm.Rows.Count).Fill(true);
            int[] labels = Array.ConvertAll(Series.Labels.ToArray(), label => label == 0 ? 0 : 1);
            RangeMetrics ranges = SeriesMetrics.Ranges(verdicts, labels);
            PointMetrics points = SeriesMetrics.Points(verdicts, labels);
            yield return new("faults with an alarm", $"{Figure.Whole(ranges.FoundFaults)} of {Figure.Whole(ranges.Faults)}");
            yield return new("alarms without a fault", Figure.Whole(ranges.FalseAlarms));
            if (ranges.FoundFaults > 0)
                yield return new("mean delay", $"{Figure.Short(ranges.MeanDelay)} rows");
            if (double.IsFinite(points.F1))
                yield return new("F1 of rows", Figure.Short(points.F1));
            if (double.IsFinite(points.FalseAlarmRate))
                yield return new("normal rows in an alarm", Figure.Percent(points.FalseAlarmRate));
        }
    }

    /// <summary>A row by its time, or without times by its number, from 1.</summary>
    public string RowName(int row) => Series.Times.IsEmpty
        ? $"row {Figure.Whole(row + 1)}"
        : Series.Times.Span[row].ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A channel by its name, or without names by its number, from 1.</summary>
    public string ChannelName(int channel) => channel < Series.ChannelNames.Count
        ? Series.ChannelNames[channel]
        : $"channel {Figure.Whole(channel + 1)}";

    /// <summary>True if an alarm meets a known fault.</summary>
    public bool IsReal(SeriesAlarm alarm) =>
        Faults!.Any(fault => fault.First < alarm.Rows.End && alarm.Rows.First < fault.End);
}
