using System.Collections.Immutable;
using System.Text;
using Autoencoders.Reporting.Html;
using Autoencoders.Reporting.Sections;

namespace Autoencoders.Reporting;

/// <summary>
/// A report on a network and its training as one HTML file that needs nothing else: no script, no font and no image from elsewhere. The
/// same network, result and options give the same bytes.
/// </summary>
/// <example><code>
/// TrainingResult result = trainer.Fit(samples);
/// TrainingReport.Of(model, result, new ReportOptions { Samples = samples }).Save("report.html");
/// </code></example>
public sealed class TrainingReport
{
    private readonly string _title;
    private readonly string? _description;
    private readonly ImmutableArray<Section> _sections;

    private TrainingReport(ReportSource source)
    {
        _title = source.Options.Title;
        _description = source.Options.Description;
        _sections = [.. SectionCatalog.Of(source)];
    }

    /// <summary>The sections that have something to show, by their anchors in the file: <c>losses</c>, <c>codes</c>.</summary>
    public IReadOnlyList<string> Sections => [.. _sections.Select(section => section.Id)];

    /// <summary>
    /// Makes the report. Samples are encoded and reconstructed now; what happens to the network later does not change it.
    /// </summary>
    /// <typeparam name="TNetwork">A generated autoencoder.</typeparam>
    /// <param name="network">The network as it is to be shown.</param>
    /// <param name="result">How it was trained; null where that is not known.</param>
    /// <param name="options">What else to show; its samples have conditions where the network takes one. Null for nothing.</param>
    /// <exception cref="ArgumentException">Samples, conditions, anomalies, names or the shape of images do not fit the network.</exception>
    public static TrainingReport Of<TNetwork>(TNetwork network, TrainingResult? result = null, ReportOptions? options = null)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(network);
        return new TrainingReport(ReportSource.Of(network, RowsOf(network), result, options ?? new ReportOptions()));
    }

    /// <summary>
    /// Makes the report of a detector: beside the sections of its network, what it found among the samples, and its alarms with their
    /// causes.
    /// </summary>
    /// <typeparam name="TNetwork">A generated autoencoder.</typeparam>
    /// <param name="detector">The detector.</param>
    /// <param name="result">How its network was trained; null where that is not known.</param>
    /// <param name="options">
    /// What else to show; null for nothing. Its samples are rows as the detector takes them; those with a label other than 0 are known
    /// to be anomalies.
    /// </param>
    /// <exception cref="ArgumentException">
    /// Samples, names or the shape of images do not fit the network, or the options have a threshold or anomalies.
    /// </exception>
    /// <example><code>
    /// var detector = AnomalyDetector&lt;MachineAutoencoder>.Calibrate(model, heldOut, falseAlarmRate: 0.01);
    /// Dataset rows = Csv.Read("machine.csv", new CsvOptions { LabelName = "fault" });
    /// TrainingReport.Of(detector, options: new ReportOptions { Samples = rows }).Save("alarms.html");
    /// </code></example>
    public static TrainingReport Of<TNetwork>(
        AnomalyDetector<TNetwork> detector, TrainingResult? result = null, ReportOptions? options = null)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(detector);
        options ??= new ReportOptions();
        ReportRules.RequireOfDetector(options);
        NetworkRows rows = RowsOf(detector.Network) with
        {
            Scale = samples => detector.Scaler?.Transform(samples) ?? samples,
            MeasureErrors = (samples, scores) => detector.ScoreBatch(samples.Values.Span, samples.Conditions.Span, scores),
            Detect = (samples, scores) => Detection.Of(detector, samples, scores),
            Explain = (samples, row) =>
            {
                var causes = new FeatureContribution[Differences.Most];
                return causes[..detector.Explain(samples[row], samples.Condition(row), causes)];
            },
        };
        return new TrainingReport(ReportSource.Of(detector.Network, rows, result, options));
    }

    /// <summary>
    /// Makes the report of a streaming detector: beside the sections of its network, a series with its scores, alarms and their causes, and
    /// with labels what was found of the faults. The stream of the detector is left alone.
    /// </summary>
    /// <typeparam name="TNetwork">A generated autoencoder.</typeparam>
    /// <param name="detector">The detector.</param>
    /// <param name="series">The rows, in the units of the stream. Rows with a label other than 0 are known to be anomalies.</param>
    /// <param name="rule">Turns scores into alarms; null for an alarm wherever a score exceeds the threshold.</param>
    /// <param name="result">How the network was trained; null where that is not known.</param>
    /// <param name="options">What else to show; its samples are windows in network units. Null for nothing.</param>
    /// <exception cref="ArgumentException">
    /// The series has other channels than the stream, or the rule needs more rows than it looks at, or the options do not fit the network.
    /// </exception>
    /// <example><code>
    /// var detector = StreamingDetector&lt;MachineAutoencoder>.Calibrate(model, Series.ReadCsv("normal.csv"), falseAlarmRate: 0.01);
    /// Series watched = Series.ReadCsv("today.csv", new CsvOptions { LabelName = "fault" });
    /// TrainingReport.Of(detector, watched, new AlarmRule { Needed = 3, Of = 5 }).Save("today.html");
    /// </code></example>
    public static TrainingReport Of<TNetwork>(
        StreamingDetector<TNetwork> detector,
        Series series,
        AlarmRule? rule = null,
        TrainingResult? result = null,
        ReportOptions? options = null)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(detector);
        ArgumentNullException.ThrowIfNull(series);
        ReportSource source = ReportSource.Of(detector.Network, RowsOf(detector.Network), result, options ?? new ReportOptions());
        return new TrainingReport(source with { Watched = WatchedSeries.Of(detector, series, rule ?? new AlarmRule()) });
    }

    /// <summary>Writes the report to a file in UTF-8; an existing one is replaced as a whole or not at all.</summary>
    /// <param name="path">The file, such as <c>report.html</c>.</param>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Replace(path, file =>
        {
            using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
            Write(writer);
        });
    }

    /// <summary>Writes the report as text, which names UTF-8 as its encoding.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Page.Of(_title, _description, _sections));
    }

    private static NetworkRows RowsOf<TNetwork>(TNetwork network)
        where TNetwork : class, IAutoencoder<TNetwork> => new(
            (samples, codes) => network.EncodeBatch(samples.Values.Span, samples.Conditions.Span, codes),
            (samples, reconstructions) => network.ReconstructBatch(samples.Values.Span, samples.Conditions.Span, reconstructions),
            (samples, errors) => network.ReconstructionErrorBatch(samples.Values.Span, samples.Conditions.Span, errors));
}
