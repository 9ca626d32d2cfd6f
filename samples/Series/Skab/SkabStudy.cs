using System.Globalization;
using Autoencoders;

namespace SeriesStudy.Skab;

/// <summary>
/// The Skoltech Anomaly Benchmark by its protocol: of each file by itself, the first 400 rows are learned and the others judged in windows
/// of 60; the counts of all files and seeds are added.
/// </summary>
internal static class SkabStudy
{
    private const int Seeds = 5;

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
        PointMetrics calibrated = default, benchmark = default, published = default;
        var residuals = new MultipleScan();
        foreach (Series file in files)
        {
            int[] labels = file.Labels[SkabProtocol.Learned..].ToArray();
            for (int seed = 1; seed <= Seeds; seed++)
            {
                calibrated += SeriesMetrics.Points(SkabProtocol.Calibrated<TNetwork>(file, seed, cancellation), labels);
                SkabRun<TNetwork> run = SkabRun<TNetwork>.Train(file, seed, cancellation);
                benchmark += SeriesMetrics.Points(run.Benchmark(), labels);
                published += SeriesMetrics.Points(run.BenchmarkAsPublished(), labels);
                residuals.Add(run.MeanResiduals(), labels);
            }
        }

        Console.WriteLine(
            $"  {name,-16} detector {Words(calibrated)}   benchmark's rule {Words(benchmark)}, without the last window {Words(published)}   "
            + $"mean residual x {SkabProtocol.Multiple.ToString(CultureInfo.InvariantCulture)} {Words(residuals.At(SkabProtocol.Multiple))}");
        Console.WriteLine($"  {"",-16} mean residual x {string.Join(", ", residuals.All.Select(one => $"{one.Multiple}: {Words(one.Counts)}"))}");
    }

    private static string Words(PointMetrics counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{counts.F1:F3} {100 * counts.FalseAlarmRate:F1}% {100 * counts.MissingAlarmRate:F1}%");
}
