using Autoencoders.Reporting;
using Autoencoders.Tests.TimeSeries;

namespace Autoencoders.Tests.Reporting;

/// <summary>The report of a streaming detector: a series with its alarms, their causes and the known faults.</summary>
[Trait("Registers", "Any")]
public class WatchedSeriesTests
{
    private const int Channels = 3, Fault = 60, FaultRows = 12;

    private static readonly StreamingDetector<StreamNetwork> s_detector = Calibrated();

    [Fact]
    public void An_alarm_names_its_rows_and_the_channel_at_fault()
    {
        string section = ReportText.Section(TrainingReport.Of(s_detector, Watched(["rpm", "<script>x</script>", "amps"])), "series");
        string[] alarms = section.Split("<div class=\"row\"><b>")[1..];
        string real = Assert.Single(alarms, alarm => alarm.StartsWith($"row {Fault + 1}</b>", StringComparison.Ordinal));
        Assert.Contains("a fault", real, StringComparison.Ordinal);
        Assert.Contains("<div class=\"causes\"><span><b>&lt;script&gt;x&lt;/script&gt;</b>\n", real, StringComparison.Ordinal);
        Assert.Contains(" 50 instead of ", real, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", section, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figures_are_those_of_the_library()
    {
        Series series = Watched(["rpm", "bar", "amps"]);
        var scores = new float[series.Count];
        s_detector.ScoreSeries(series, scores);
        RangeMetrics ranges = SeriesMetrics.Ranges(Array.ConvertAll(scores, s_detector.IsAnomaly), series.Labels.Span);
        string run = ReportText.Section(TrainingReport.Of(s_detector, series), "run");
        Assert.Contains($"<dt>alarms</dt>\n<dd>{ranges.Alarms}", run, StringComparison.Ordinal);
        Assert.Contains($"<dt>alarms without a fault</dt>\n<dd>{ranges.FalseAlarms}", run, StringComparison.Ordinal);
        Assert.Contains("<dt>faults with an alarm</dt>\n<dd>1 of 1", run, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stream_of_the_detector_is_left_alone()
    {
        StreamingDetector<StreamNetwork> detector = Calibrated();
        detector.Push([0.1f, 0.2f, 0.3f], out _);
        TrainingReport.Of(detector, Watched(["rpm", "bar", "amps"]));
        Assert.Equal(1, detector.Count);
    }

    [Fact]
    public void A_gap_ends_an_alarm_and_the_rule_makes_it()
    {
        Series series = Watched(["rpm", "bar", "amps"]).WithGaps([Fault + 6]);
        string eachRow = ReportText.Section(TrainingReport.Of(s_detector, series), "series");
        string none = ReportText.Section(TrainingReport.Of(s_detector, series, new AlarmRule { Needed = 40, Of = 40 }), "series");
        Assert.Contains($"<b>row {Fault + 1}</b>\n<span>6 rows</span>", eachRow, StringComparison.Ordinal);
        Assert.Contains("There is no alarm.", none, StringComparison.Ordinal);
    }

    [Fact]
    public void A_series_of_other_channels_is_refused() => Assert.Throws<ArgumentException>(
        () => TrainingReport.Of(s_detector, Made.Waves(40, seed: 1).Resize()));

    private static StreamingDetector<StreamNetwork> Calibrated() =>
        StreamingDetector<StreamNetwork>.Calibrate(new StreamNetwork(3), Made.Waves(120, seed: 5), 0.05);

    private static Series Watched(string[] names)
    {
        float[] values = Made.Waves(100, seed: 6).ToDataset().Values.ToArray();
        var labels = new int[values.Length / Channels];
        for (int row = Fault; row < Fault + FaultRows; row++)
            (labels[row], values[(row * Channels) + 1]) = (1, 50);
        return new Series(values, Channels, labels: labels).WithChannelNames(names);
    }
}

file static class OtherChannels
{
    /// <summary>The same values as rows of one channel.</summary>
    public static Series Resize(this Series series) => new(series.ToDataset().Values, 1);
}
