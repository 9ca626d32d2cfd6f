namespace Autoencoders.Fuzzing;

/// <summary>Writes the seeds whose formats are the library's own. The others come from other programs and stay as they are.</summary>
internal static class SeedFiles
{
    public static void Write(string folder)
    {
        string safetensors = Create(folder, "safetensors"), scaler = Create(folder, "scaler"), detector = Create(folder, "detector");
        Dataset rows = CheckpointRun.Samples(200, seed: 4);
        var network = new FuzzedAutoencoder(seed: 1);
        WeightsFile.Save(network, Path.Combine(safetensors, "plain.safetensors"));

        string scaled = Path.Combine(safetensors, "scaled.safetensors");
        foreach (IScaler one in new IScaler[]
        {
            RobustScaler.Fit(rows), MinMaxScaler.Fit(rows), new Log1pScaler(rows.Length), new UnitNormScaler(rows.Length),
            new ScalerPipeline([new UnitNormScaler(rows.Length), StandardScaler.Fit(rows)]), StandardScaler.Fit(rows),
        })
        {
            WeightsFile.Save(network, scaled, one);
            File.WriteAllBytes(Path.Combine(scaler, $"{one.Kind}.json"), SafeTensorsFiles.Metadata(File.ReadAllBytes(scaled), "scaler"));
        }

        // Without its checksum, a file with other numbers comes as far as its probe.
        var probed = new MemoryStream();
        WeightsFile.Save(network, probed, StandardScaler.Fit(rows), rows.Values.Span[..(2 * rows.Length)]);
        File.WriteAllBytes(
            Path.Combine(safetensors, "probe.safetensors"), SafeTensorsFiles.WithoutMetadata(probed.ToArray(), "autoencoders.crc32"));

        var table = new MemoryStream();
        string orders = Path.Combine(Create(folder, "table"), "orders.csv");
        WeightsFile.Save(network, table, scaler: null, TableReader.Infer(orders));
        File.WriteAllBytes(Path.Combine(Create(folder, "schema"), "orders.json"), SafeTensorsFiles.Metadata(table.ToArray(), "table_schema"));

        string watched = Path.Combine(safetensors, "detector.safetensors");
        AnomalyDetector<FuzzedAutoencoder>.Calibrate(network, rows, 0.05).Save(watched);
        File.WriteAllBytes(Path.Combine(detector, "detector.json"), SafeTensorsFiles.Metadata(File.ReadAllBytes(watched), "anomaly_detector"));

        AnomalyDetector<FuzzedAutoencoder>.Calibrate(network, rows, 0.05).Save(watched, new ScoreMonitors
        {
            Alarm = new AlarmMonitor(new AlarmRule { Needed = 3, Of = 70, Release = 0.9, Mute = 5 }, threshold: 1),
            Ewma = new EwmaChart(center: 1, deviation: 0.2, weight: 0.01, limit: 6),
            Cusum = new CusumChart(center: 1, deviation: 0.5, allowance: 0.5, limit: 5),
            Rolling = new RollingThreshold([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], falseAlarmRate: 0.2),
        });
        File.WriteAllBytes(
            Path.Combine(Create(folder, "monitors"), "monitors.json"),
            SafeTensorsFiles.Metadata(File.ReadAllBytes(watched), "score_monitors"));

        string streamed = Path.Combine(safetensors, "stream.safetensors");
        var series = new Series(CheckpointRun.Samples(60, seed: 6).Values.ToArray(), channels: 3);
        StandardScaler channels = StandardScaler.Fit(series.ToDataset());
        string stream = Create(folder, "stream");
        foreach (StreamScore score in Enum.GetValues<StreamScore>())
        {
            StreamingDetector<FuzzedAutoencoder>.Calibrate(network, series, 0.05, channels, score).Save(streamed);
            File.WriteAllBytes(
                Path.Combine(stream, $"{score}.json"), SafeTensorsFiles.Metadata(File.ReadAllBytes(streamed), "streaming_detector"));
        }

        foreach (string file in Directory.GetFiles(safetensors))
            File.WriteAllBytes(file, SafeTensorsFiles.WithoutChecksum(File.ReadAllBytes(file)));

        CodeQuantizer.Fit(rows, bits: 4).Save(Path.Combine(Create(folder, "quantizer"), "quantizer.json"));
        string checkpoint = Path.Combine(Create(folder, "checkpoint"), "run.checkpoint");
        File.Delete(checkpoint);
        CheckpointRun.Write(checkpoint);
        SampleFile.Write(Path.Combine(Create(folder, "samples"), "rows.npy"), CheckpointRun.Samples(5, seed: 5));
    }

    private static string Create(string folder, string target) => Directory.CreateDirectory(Path.Combine(folder, target)).FullName;
}
