using System.Globalization;
using Autoencoders;

namespace SeriesStudy.Skab;

/// <summary>
/// The Skoltech Anomaly Benchmark by its protocol: of each file by itself, the first 400 rows are learned and the others judged in windows
/// of 60; the counts of all files and seeds are added.
/// </summary>
internal static class SkabStudy
{
    private const int Learned = 400, Window = 60, Seeds = 5;
    private const double HeldOut = 0.25, FalseAlarms = 0.02;

    /// <summary>Prints a table for each folder.</summary>
    /// <param name="root">The folder that holds valve1, valve2 and others.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run(DirectoryInfo root, CancellationToken cancellation)
    {
        foreach (DirectoryInfo folder in root.EnumerateDirectories().OrderBy(folder => folder.Name, StringComparer.Ordinal))
        {
            Series[] files = [.. folder.EnumerateFiles("*.csv").OrderBy(file => file.Name, StringComparer.Ordinal).Select(Read)];
            if (files.Length == 0)
                continue;
            Console.WriteLine($"{folder.Name}: {files.Length} files, {Seeds} seeds");
            Measure<DenseWindows>("dense 480-64-16", files, cancellation);
            Measure<NarrowWindows>("dense 480-32-4", files, cancellation);
            Measure<ConvolvedWindows>("convolutional", files, cancellation);
            Measure<GruWindows>("GRU", files, cancellation);
            Measure<LstmWindows>("LSTM", files, cancellation);
        }
    }

    private static Series Read(FileInfo file) => Series.ReadCsv(
        file.FullName, new CsvOptions { TimeName = "datetime", LabelName = "anomaly", IgnoredNames = ["changepoint"] });

    private static void Measure<TNetwork>(string name, Series[] files, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        var verdicts = new SkabVerdicts(Window, Learned);
        PointMetrics defaults = default, benchmark = default, offsets = default;
        foreach (Series file in files)
        {
            ReadOnlySpan<int> labels = file.Labels.Span[Learned..];
            for (int seed = 1; seed <= Seeds; seed++)
            {
                Series normal = file.Slice(0, Learned);
                StandardScaler scaler = StandardScaler.Fit(normal.ToDataset());
                TNetwork network = Train<TNetwork>(normal.Transform(scaler), seed, cancellation);
                WindowErrors errors = WindowErrors.Of(network, file.Transform(scaler));
                defaults += SeriesMetrics.Points(Detect(network, scaler, file), labels);
                benchmark += SeriesMetrics.Points(verdicts.Benchmark(errors), labels);
                offsets += SeriesMetrics.Points(verdicts.Offsets(errors), labels);
            }
        }

        Console.WriteLine($"  {name,-18} detector {Words(defaults)}   benchmark's rule {Words(benchmark)}   offsets {Words(offsets)}");
    }

    private static TNetwork Train<TNetwork>(Series normal, int seed, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        (Series earlier, Series later) = normal.Split(HeldOut);
        TNetwork network = TNetwork.Create(seed);
        var options = new TrainingOptions
        {
            Epochs = 100,
            Seed = seed,
            EarlyStopping = new EarlyStopping(),
            Validation = later.Windows(Window).ToDataset(),
        };
        new Trainer<TNetwork>(network, new Adam()).Fit(earlier.Windows(Window), options, progress: null, cancellation);
        return network;
    }

    /// <summary>The library's own way: a threshold from held-out rows, and an alarm after three of five rows.</summary>
    private static bool[] Detect<TNetwork>(TNetwork network, StandardScaler scaler, Series file)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        Series heldOut = file.Slice(0, Learned).Split(HeldOut).Later;
        var detector = StreamingDetector<TNetwork>.Calibrate(network, heldOut, FalseAlarms, scaler, StreamScore.LeastOfWindows);
        var monitor = new AlarmMonitor(AlarmDefaults.Rule, detector.Threshold);
        var scores = new float[file.Count];
        detector.ScoreSeries(file, scores);
        return [
            .. scores.Skip(Learned).Select(score =>
            {
                monitor.Add(score);
                return monitor.IsOn;
            }),
        ];
    }

    private static string Words(PointMetrics counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"F1 {counts.F1:F3} FAR {100 * counts.FalseAlarmRate,4:F1}% MAR {100 * counts.MissingAlarmRate,4:F1}%");
}
