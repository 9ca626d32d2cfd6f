using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The series that a detector watched: scores and channels over time, with the alarms, their causes and the known faults.</summary>
internal static class SeriesSection
{
    private const int MostChannels = 12;
    private const int MostAlarms = 50;

    public static Section? Of(ReportSource source) => source.Watched is { Series.Count: > 0 } watched
        ? new("series", "Series", html => Write(html, watched))
        : null;

    private static void Write(HtmlText html, WatchedSeries watched)
    {
        string faults = watched.Faults is null ? "" : " Shaded: the known faults.";
        html.Element("p", $"Bars at the top: the alarms.{faults} Dashed, at the score: the threshold.", ("class", "note"));
        html.Open("div", ("class", "strips"));
        Strip.Write(html, "score", Array.ConvertAll(watched.Scores, score => (double)score), watched, watched.Threshold);
        int[] channels = Channels(watched);
        foreach (int channel in channels.Take(MostChannels))
            Strip.Write(html, watched.ChannelName(channel), Values(watched.Series, channel), watched);
        WriteTimes(html, watched);
        html.Close("div");
        if (channels.Length > MostChannels)
        {
            html.Element(
                "p", $"{Figure.Whole(MostChannels)} of {Figure.Whole(channels.Length)} channels: those named most often as causes.",
                ("class", "note"));
        }

        WriteAlarms(html, watched);
    }

    private static void WriteTimes(HtmlText html, WatchedSeries watched)
    {
        int last = watched.Series.Count - 1;
        html.Open("div", ("class", "times"));
        foreach (int row in (int[])[0, last / 2, last])
            html.Element("span", watched.RowName(row));
        html.Close("div");
    }

    private static void WriteAlarms(HtmlText html, WatchedSeries watched)
    {
        int count = watched.Alarms.Count;
        if (count == 0)
        {
            html.Element("p", "There is no alarm.", ("class", "note"));
            return;
        }

        html.Element("h3", count > MostAlarms ? $"The first {MostAlarms} of {Figure.Whole(count)} alarms" : "Alarms");
        html.Element(
            "p", "Causes are the channels whose error grew most, as a multiple of what is usual, with the value furthest off.", ("class", "note"));
        html.Open("ol", ("class", "alarms"));
        foreach (SeriesAlarm alarm in watched.Alarms.Take(MostAlarms))
            WriteAlarm(html, watched, alarm);
        html.Close("ol");
    }

    private static void WriteAlarm(HtmlText html, WatchedSeries watched, SeriesAlarm alarm)
    {
        string rows = alarm.Rows.Count == 1 ? "1 row" : $"{Figure.Whole(alarm.Rows.Count)} rows";
        string peak = watched.Threshold > 0 && float.IsFinite(alarm.Peak)
            ? $"up to {Figure.Short(alarm.Peak / watched.Threshold)} times the threshold"
            : $"score: {Figure.Short(alarm.Peak)}";
        html.Open("li").Open("div", ("class", "row"))
            .Element("b", watched.RowName(alarm.Rows.First)).Element("span", rows).Element("span", peak);
        if (watched.Faults is not null)
            html.Element("span", watched.IsReal(alarm) ? "a fault" : "a false alarm");
        html.Close("div").Open("div", ("class", "causes"));
        foreach (SeriesCause cause in alarm.Causes)
        {
            string place = cause.Lag == 0 ? "in the newest row" : cause.Lag == 1 ? "1 row before" : $"{Figure.Whole(cause.Lag)} rows before";
            html.Open("span").Open("b").Name(watched.ChannelName(cause.Channel)).Close("b").Text(
                $" {Figure.Short(cause.Growth)} times; {Figure.Short(cause.Value)} instead of {Figure.Short(cause.Expected)}, {place}")
                .Close("span");
        }

        html.Close("div").Close("li");
    }

    // A channel without any value, such as one that fills a window up, is not shown.
    private static int[] Channels(WatchedSeries watched)
    {
        int[] known = [
            .. Enumerable.Range(0, watched.Series.Channels).Where(channel => Values(watched.Series, channel).Any(double.IsFinite)),
        ];
        return known.Length <= MostChannels
            ? known
            : [.. known.OrderByDescending(channel => watched.Alarms.Count(alarm => alarm.Causes.Any(cause => cause.Channel == channel)))];
    }

    private static double[] Values(Series series, int channel)
    {
        var row = new float[series.Channels];
        var values = new double[series.Count];
        for (int place = 0; place < values.Length; place++)
        {
            series.CopyTo(place, row);
            values[place] = row[channel];
        }

        return values;
    }
}
