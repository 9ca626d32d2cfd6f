using System.Globalization;
using Autoencoders;
using Autoencoders.Spectre;

namespace Anomalies;

/// <summary>Learns what normal rows are like, calibrates a threshold, and tells which rows exceed it and why.</summary>
internal static class Experiment
{
    /// <summary>The features that are named as the causes of an alarm.</summary>
    public const int Causes = 3;

    /// <summary>The learning rate of Adam.</summary>
    public const double LearningRate = 0.003;

    /// <summary>Runs the experiment; the last line that it prints is for programs.</summary>
    /// <typeparam name="TNetwork">A generated autoencoder that is at least as wide as the table.</typeparam>
    /// <param name="table">What to learn from and what to look at.</param>
    /// <param name="settings">How, and where to write.</param>
    /// <param name="cancellation">Stops training between two batches.</param>
    public static void Run<TNetwork>(NumberTable table, Settings settings, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        settings.Output.Create();
        RowSplit rows = RowSplit.Of(table, settings.Seed, settings.FalseAlarms);
        int known = rows.Judged.Count(table.IsAnomaly);
        Console.WriteLine(
            $"{table.Rows.Count:N0} {table.Name} of {table.Rows.Length} columns: {rows.Training.Length:N0} normal ones to learn from, "
            + $"{rows.Calibration.Length:N0} for the threshold, {rows.Judged.Length - known:N0} to look at"
            + (table.HasLabels ? $", and {known:N0} anomalies" : "; none is labeled, so all are taken for normal"));
        Console.WriteLine($"{TNetwork.Architecture}, {TNetwork.ParameterCount:N0} parameters");

        Dataset training = table.Gather(rows.Training, TNetwork.InputLength);
        ScalerPipeline scaler = ScalerPipeline.Fit(training, part => ImputingScaler.Fit(part), part => StandardScaler.Fit(part));
        TNetwork network = TNetwork.Create(settings.Seed);
        var trainer = new Trainer<TNetwork>(network, new Adam(LearningRate));
        var options = new TrainingOptions { Epochs = settings.Epochs, BatchSize = settings.BatchSize, Seed = settings.Seed };
        TrainingResult result = TrainingDisplay.Show(progress => trainer.Fit(scaler.Transform(training), options, progress, cancellation));

        AnomalyDetector<TNetwork> detector = AnomalyDetector<TNetwork>.Calibrate(
            network, training, table.Gather(rows.Calibration, TNetwork.InputLength), settings.FalseAlarms, scaler);
        string reportPath = Path.Combine(settings.Output.FullName, "report.html");
        ReportPage.Write(reportPath, table, rows.Judged, detector, result);
        Console.WriteLine($"report:   {reportPath}");
        Report(table, settings, rows, detector);
    }

    private static void Report<TNetwork>(NumberTable table, Settings settings, RowSplit rows, AnomalyDetector<TNetwork> detector)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        Dataset judged = table.Gather(rows.Judged, TNetwork.InputLength);
        var scores = new float[judged.Count];
        var verdicts = new bool[judged.Count];
        detector.ScoreBatch(judged.Values.Span, scores);
        detector.IsAnomalyBatch(judged.Values.Span, verdicts);
        bool[] real = [.. rows.Judged.Select(table.IsAnomaly)];
        Alarm[] alarms =
        [
            .. Enumerable.Range(0, judged.Count).Where(i => verdicts[i]).OrderByDescending(i => scores[i])
                .Select(AlarmOf),
        ];

        Findings.ShowScores(scores, real, detector.Threshold, table.HasLabels);
        Findings.ShowAlarms(alarms, table.Features, detector.Threshold);
        string listPath = Path.Combine(settings.Output.FullName, "alarms.csv");
        AlarmList.Write(listPath, alarms, table.Features, detector.Threshold);
        string detectorPath = Path.Combine(settings.Output.FullName, "detector.safetensors");
        SaveAndCheck(detector, detectorPath, judged, scores);
        Console.WriteLine($"alarms:   {listPath}");
        Console.WriteLine($"detector: {detectorPath}, reloaded and equal");
        Conclude(detector, scores, verdicts, real, table.HasLabels);

        Alarm AlarmOf(int i)
        {
            var causes = new FeatureContribution[TNetwork.InputLength];
            int count = detector.Explain(judged[i], causes);
            IEnumerable<FeatureContribution> ofTable = causes.Take(count).Where(cause => cause.Feature < table.Features.Count);
            return new Alarm(
                rows.Judged[i] + 1,
                scores[i],
                table.HasLabels ? real[i] : null,
                [.. ofTable.Take(Causes)]);
        }
    }

    private static void Conclude<TNetwork>(
        AnomalyDetector<TNetwork> detector, float[] scores, bool[] verdicts, bool[] real, bool hasLabels)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        int normal = real.Count(one => !one), anomalies = real.Length - normal;
        int falseAlarms = verdicts.Zip(real).Count(one => one.First && !one.Second);
        double found = falseAlarms / (double)Math.Max(1, normal);

        // What is found in few rows strays from the true rate, which has an interval of its own.
        RateInterval interval = detector.FalseAlarmIntervalIn(Math.Max(1, normal));
        Console.WriteLine(
            $"False alarms: {Percent(detector.WantedFalseAlarmRate)} wanted, {Percent(detector.ExpectedFalseAlarmRate)} expected with "
            + $"{detector.CalibrationRows:N0} rows; of {normal:N0} rows {Percent(interval.Lower)} to {Percent(interval.Upper)} in 95% "
            + $"of all cases; {(hasLabels ? "found" : "alarms now")}: {falseAlarms:N0}, {Percent(found)}.");

        string rates = string.Create(
            CultureInfo.InvariantCulture,
            $"wanted={detector.WantedFalseAlarmRate} false={found:F4} lower={interval.Lower:F4} upper={interval.Upper:F4}");
        if (!hasLabels || anomalies == 0 || normal == 0)
        {
            Console.WriteLine($"anomalies alarms={verdicts.Count(one => one)} {rates}");
            return;
        }

        int[] labels = Array.ConvertAll(real, one => one ? 1 : 0);
        int caught = verdicts.Count(one => one) - falseAlarms;
        Console.WriteLine($"Anomalies: {caught:N0} of {anomalies:N0} found.");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"anomalies auc={RankingMetrics.RocAuc(scores, labels):F4} precision={RankingMetrics.AveragePrecision(scores, labels):F4} ")
            + string.Create(CultureInfo.InvariantCulture, $"top={RankingMetrics.PrecisionAt(scores, labels, anomalies):F4} ")
            + $"found={caught}/{anomalies} {rates}");
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0#}%");

    private static void SaveAndCheck<TNetwork>(AnomalyDetector<TNetwork> detector, string path, Dataset rows, float[] scores)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        detector.Save(path);
        AnomalyDetector<TNetwork> loaded = AnomalyDetector<TNetwork>.Load(path);
        var again = new float[scores.Length];
        loaded.ScoreBatch(rows.Values.Span, again);
        if (loaded.Threshold != detector.Threshold || !again.AsSpan().SequenceEqual(scores))
            throw new IOException($"{path}: the detector that was read back differs from the one that was saved.");
    }
}
