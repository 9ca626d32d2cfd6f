using Xunit.Abstractions;

namespace Autoencoders.Tests.Analysis;

/// <summary>
/// Detectors of real anomalies: each trained on half of the normal rows of a table of ADBench, and judged by all others, like those of the
/// README but for a third of their steps.
/// </summary>
[Trait("Registers", "Any")]
public class AdBenchTests(ITestOutputHelper output)
{
    private const double WantedRate = 0.05;
    private const int Seeds = 5;
    private const int Steps = 1000;
    private const int BatchSize = 64;

    // The least areas are 0.005 below the measured ones, since machines without fused multiply-add end with slightly other weights.
    [SharedDataFact("adbench/38_thyroid.npz")]
    public void Diseased_thyroids_stand_out() => AssertDetects<ThyroidAutoencoder>("adbench/38_thyroid.npz", 0.965);

    [SharedDataFact("adbench/43_WDBC.npz")]
    public void Malignant_tumors_stand_out() => AssertDetects<TumorAutoencoder>("adbench/43_WDBC.npz", 0.985);

    private void AssertDetects<TNetwork>(string file, double leastArea)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        Dataset table = Npz.Read(SharedData.PathOf(file), "X", "y");
        Dataset normal = Pick(table, label: 0), anomalies = Pick(table, label: 1);
        double area = 0;
        int kept = 0;
        for (int seed = 0; seed < Seeds; seed++)
        {
            (Dataset training, Dataset others) = normal.Split(validationFraction: 0.5, seed);
            (Dataset calibration, Dataset fresh) = others.Split(validationFraction: 0.5, seed);
            AnomalyDetector<TNetwork> detector = Train<TNetwork>(training, calibration, seed);

            float[] scores = [.. Scores(detector, others), .. Scores(detector, anomalies)];
            area += RankingMetrics.RocAuc(scores, [.. others.Labels.Span, .. anomalies.Labels.Span]) / Seeds;
            double falseAlarms = Share(detector, fresh), found = Share(detector, anomalies);
            RateInterval forecast = detector.FalseAlarmIntervalIn(fresh.Count);
            kept += forecast.Contains(falseAlarms) ? 1 : 0;
            Assert.True(found > forecast.Upper, $"Only {found:P1} of the anomalies raise an alarm.");
            output.WriteLine(FormattableString.Invariant(
                $"{found:P1} found, {falseAlarms:P1} false alarms of {forecast.Lower:P1} to {forecast.Upper:P1}"));
        }

        output.WriteLine(FormattableString.Invariant($"area {area:F4}, {kept} of {Seeds} forecasts kept"));
        Assert.InRange(area, leastArea, 1);

        // Each holds in 95 of 100 cases, so that fewer than three of five hold in one of a thousand.
        Assert.InRange(kept, 3, Seeds);
    }

    private static AnomalyDetector<TNetwork> Train<TNetwork>(Dataset training, Dataset calibration, int seed)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        StandardScaler scaler = StandardScaler.Fit(training);
        TNetwork network = TNetwork.Create(seed);
        int stepsAnEpoch = (training.Count + BatchSize - 1) / BatchSize;
        var options = new TrainingOptions { Epochs = Steps / stepsAnEpoch, BatchSize = BatchSize, Seed = seed };
        new Trainer<TNetwork>(network, new Adam(1e-3)).Fit(scaler.Transform(training), options);
        return AnomalyDetector<TNetwork>.Calibrate(network, calibration, WantedRate, scaler);
    }

    private static Dataset Pick(Dataset table, int label)
    {
        int[] rows = [.. Enumerable.Range(0, table.Count).Where(row => table.Labels.Span[row] == label)];
        float[] values = [.. rows.SelectMany(row => table[row].ToArray())];
        return new Dataset(values, table.Length, Enumerable.Repeat(label, rows.Length).ToArray());
    }

    private static float[] Scores<TNetwork>(AnomalyDetector<TNetwork> detector, Dataset rows)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        var scores = new float[rows.Count];
        detector.ScoreBatch(rows.Values.Span, scores);
        return scores;
    }

    /// <summary>The part of the rows that are taken for anomalies.</summary>
    private static double Share<TNetwork>(AnomalyDetector<TNetwork> detector, Dataset rows)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork> =>
        detector.IsAnomalyBatch(rows.Values.Span, new bool[rows.Count]) / (double)rows.Count;
}

[Autoencoder(6, 4, 2, Hidden = Activation.Tanh)]
internal sealed partial class ThyroidAutoencoder;

[Autoencoder(30, 20, 8, Hidden = Activation.Tanh)]
internal sealed partial class TumorAutoencoder;
