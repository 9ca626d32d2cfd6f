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

        string watched = Path.Combine(safetensors, "detector.safetensors");
        AnomalyDetector<FuzzedAutoencoder>.Calibrate(network, rows, 0.05).Save(watched);
        File.WriteAllBytes(Path.Combine(detector, "detector.json"), SafeTensorsFiles.Metadata(File.ReadAllBytes(watched), "anomaly_detector"));

        CodeQuantizer.Fit(rows, bits: 4).Save(Path.Combine(Create(folder, "quantizer"), "quantizer.json"));
        string checkpoint = Path.Combine(Create(folder, "checkpoint"), "run.checkpoint");
        File.Delete(checkpoint);
        CheckpointRun.Write(checkpoint);
        SampleFile.Write(Path.Combine(Create(folder, "samples"), "rows.npy"), CheckpointRun.Samples(5, seed: 5));
    }

    private static string Create(string folder, string target) => Directory.CreateDirectory(Path.Combine(folder, target)).FullName;
}
