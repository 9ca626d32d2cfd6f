using System.Globalization;
using Autoencoders;
using Autoencoders.Reporting;

namespace SeriesStudy;

/// <summary>Learns the first rows of a series, looks at the others, and tells the alarms with their causes.</summary>
internal static class Experiment
{
    /// <summary>Runs it; the last line that it prints is for programs.</summary>
    /// <typeparam name="TNetwork">A network whose windows the series fits.</typeparam>
    /// <param name="named">The series.</param>
    /// <param name="settings">How, and what to write.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run<TNetwork>(NamedSeries named, Settings settings, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        NamedSeries series = named.FillUp(TNetwork.InputLength / settings.Window);
        int first = Math.Min(settings.Learn ?? series.Rows.Count / 2, series.Rows.Count);
        Series judged = series.Rows.Slice(first, series.Rows.Count - first);
        NamedSeries normal = series with { Rows = NamedSeries.Normal(series.Rows.Slice(0, first)) };
        Console.WriteLine(
            $"{named.Name}: {series.Rows.Count:N0} rows of {named.Names.Count} channels, {normal.Rows.Count:N0} to learn from; windows of "
            + $"{settings.Window} rows; {TNetwork.Architecture}, {TNetwork.ParameterCount:N0} parameters");

        Learned<TNetwork> learned = Learned<TNetwork>.From(normal, settings, cancellation);
        Console.WriteLine(
            $"learned in {learned.Training.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s and "
            + $"{learned.Training.Epochs.Count} epochs; {settings.FalseAlarms} of normal rows may exceed the threshold");
        bool[] verdicts = Judge(learned.Detector, judged, named.Names, first, out long alarms);
        Write(learned, judged, named, first, settings);
        Conclude(verdicts, judged, alarms);
    }

    private static bool[] Judge<TNetwork>(
        StreamingDetector<TNetwork> detector, Series judged, IReadOnlyList<string> names, int first, out long alarms)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var stream = new Alarms<TNetwork>(detector.ForAnotherStream(), names);
        var verdicts = new bool[judged.Count];
        var row = new float[judged.Channels];
        for (int place = 0; place < judged.Count; place++)
        {
            if (judged.Gaps.BinarySearch(place) >= 0)
                stream.Reset();
            judged.CopyTo(place, row);
            verdicts[place] = stream.Push(row, NameOf(judged, place, first));
        }

        alarms = stream.Count;
        return verdicts;
    }

    private static string NameOf(Series rows, int row, int first) => rows.Times.IsEmpty
        ? $"row {first + row + 1}"
        : rows.Times.Span[row].ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static void Write<TNetwork>(Learned<TNetwork> learned, Series judged, NamedSeries named, int first, Settings settings)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        if (settings.Report is { } report)
        {
            report.Directory?.Create();
            var options = new ReportOptions
            {
                Title = $"Alarms in {named.Name}",
                Description = $"The rows behind the first {first:N0}, which were learned.",
            };
            TrainingReport.Of(learned.Detector, judged, AlarmDefaults.Rule, learned.Training, options).Save(report.FullName);
            Console.WriteLine($"report: {report.FullName}");
        }
        if (settings.Save is { } save)
        {
            save.Directory?.Create();
            learned.Detector.Save(save.FullName);
            Console.WriteLine($"detector: {save.FullName}");
        }
    }

    private static void Conclude(bool[] verdicts, Series judged, long alarms)
    {
        if (judged.Labels.IsEmpty)
        {
            Console.WriteLine($"series alarms={alarms} rows={verdicts.Count(isOn => isOn)}/{verdicts.Length}");
            return;
        }

        int[] labels = Array.ConvertAll(judged.Labels.ToArray(), label => label == 0 ? 0 : 1);
        PointMetrics points = SeriesMetrics.Points(verdicts, labels);
        RangeMetrics ranges = SeriesMetrics.Ranges(verdicts, labels);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Faults: {ranges.FoundFaults} of {ranges.Faults} found, {ranges.MeanDelay:0.#} rows after their beginning; {ranges.FalseAlarms} "
            + $"false alarms. A window holds a fault until it has passed: rows behind one count as false."));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"series alarms={alarms} found={ranges.FoundFaults}/{ranges.Faults} false={ranges.FalseAlarms} delay={ranges.MeanDelay:F1} ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"f1={points.F1:F4} falseRate={points.FalseAlarmRate:F4} missingRate={points.MissingAlarmRate:F4}"));
    }
}
