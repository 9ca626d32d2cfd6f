using Autoencoders.Keras;

namespace Autoencoders.Fuzzing;

/// <summary>Files of networks and what lies in their metadata: scalers, detectors, quantizers and checkpoints.</summary>
internal static class NetworkTargets
{
    private const long Megabyte = 1 << 20;

    private const string DetectorName = "anomaly_detector";
    private const string StreamName = "streaming_detector";
    private const string MonitorsName = "score_monitors";
    private const string SchemaName = "table_schema";
    private const string NumbersName = "training.numbers";
    private const string ScalerName = "scaler";

    private static readonly NpyOptions s_options = new() { MaximumValues = ArrayTargets.MaximumValues };
    private static readonly Type[] s_weights = [typeof(WeightsFileException)];

    public static IEnumerable<FuzzTarget> All(string folder)
    {
        byte[] weights = Seed("safetensors", "scaled.safetensors"), detector = Seed("safetensors", "detector.safetensors");
        byte[] stream = Seed("safetensors", "stream.safetensors");
        return
        [
            new("safetensors", SafeTensorsFiles.Mutate, ReadWeights, s_weights, Megabyte, 60),
            new("pytorch", ZipFiles.MutateStored, ReadPyTorch, s_weights, 2 * Megabyte, 100),
            new(
                "tensors",
                ZipFiles.Mutate,
                input => ReadAll(NpzTensors.Read(InputFile.Write(folder, "tensors.npz", input), s_options)),
                s_weights,
                2 * Megabyte,
                100),
            new("keras", ZipFiles.MutateStored, ReadKeras, s_weights, 4 * Megabyte, 400),
            new("scaler", Texts.Mutate, input => ReadScaler(weights, input), s_weights, Megabyte, 100),
            new("detector", Texts.Mutate, input => ReadDetector(detector, input), s_weights, Megabyte, 100),
            new("stream", Texts.Mutate, input => ReadStream(stream, input), s_weights, Megabyte, 100),
            new("monitors", Texts.Mutate, input => ReadMonitors(detector, input), s_weights, Megabyte, 100),
            new("schema", Texts.Mutate, input => ReadSchema(weights, input), s_weights, Megabyte, 1000),
            new(
                "quantizer",
                Texts.Mutate,
                input => ReadQuantizer(InputFile.Write(folder, "quantizer.json", input)),
                [typeof(DataFormatException)],
                Megabyte,
                100),
            new(
                "checkpoint",
                MutateCheckpoint,
                input => CheckpointRun.Resume(InputFile.Write(folder, "run.checkpoint", input)),
                [typeof(CheckpointException), typeof(TrainingDivergedException)],
                4 * Megabyte,
                100),
        ];
    }

    private static byte[] Seed(string target, string name)
        => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Seeds", target, name));

    private static byte[] MutateCheckpoint(byte[] input, Random random)
    {
        try
        {
            if (random.Next(4) > 0)
                return SafeTensorsFiles.WithMetadata(input, NumbersName, Texts.Mutate(SafeTensorsFiles.Metadata(input, NumbersName), random));
        }
        catch (Exception)
        {
            // Earlier mutations left no metadata to change.
        }
        return SafeTensorsFiles.Mutate(input, random);
    }

    private static void ReadWeights(byte[] input)
    {
        var network = WeightsFile.Load<FuzzedAutoencoder>(new MemoryStream(input), out _);
        Promises.Check(((INetwork<FuzzedAutoencoder>)network).State);
    }

    private static void ReadPyTorch(byte[] input)
    {
        PyTorchFile file = PyTorchFile.Read(new MemoryStream(input), "input", input.Length % 2 == 0 ? null : "state_dict");
        ReadAll(file);
        if (file.Tensors.Any(tensor => tensor.Name.Length > 1024))
            throw new BrokenPromiseException("A name is too long.");
    }

    private static void ReadKeras(byte[] input)
    {
        KerasFile file = KerasFile.Read(new MemoryStream(input), "input");
        ReadAll(file);
        if (input.Length % 2 == 0)
            ReadAll(file.For<FuzzedAutoencoder>());
    }

    /// <summary>Every number that a file promises is there.</summary>
    private static void ReadAll(ITensorSource file)
    {
        var block = new float[16];
        foreach (StoredTensor tensor in file.Tensors.Where(tensor => tensor.ElementType is "F16" or "F32" or "F64" or "BF16"))
        {
            long length = tensor.Shape.Aggregate(1L, (product, dimension) => checked(product * dimension));
            for (long first = 0; first < length; first += block.Length)
                file.Read(tensor.Name, first, block.AsSpan(0, (int)Math.Min(block.Length, length - first)));
        }
    }

    private static void ReadScaler(byte[] file, byte[] input)
    {
        byte[] whole = SafeTensorsFiles.WithMetadata(file, ScalerName, input);
        WeightsFile.Load<FuzzedAutoencoder>(new MemoryStream(whole), out IScaler? scaler);
        if (scaler is not null && scaler.Length != FuzzedAutoencoder.InputLength)
            throw new BrokenPromiseException($"The scaler has {scaler.Length} columns.");
    }

    private static void ReadDetector(byte[] file, byte[] input)
    {
        byte[] whole = SafeTensorsFiles.WithMetadata(file, DetectorName, input);
        var detector = AnomalyDetector<FuzzedAutoencoder>.Load(new MemoryStream(whole));
        if (!float.IsFinite(detector.Threshold) || detector.ExpectedFalseAlarmRate is not (> 0 and < 1))
            throw new BrokenPromiseException($"The threshold is {detector.Threshold}, the rate {detector.ExpectedFalseAlarmRate}.");
        Promises.Check(detector.TypicalErrors);
    }

    /// <summary>A detector that is read takes rows and gives each a score, a verdict and causes.</summary>
    private static void ReadStream(byte[] file, byte[] input)
    {
        byte[] whole = SafeTensorsFiles.WithMetadata(file, StreamName, input);
        var detector = StreamingDetector<FuzzedAutoencoder>.Load(new MemoryStream(whole));
        if (!float.IsFinite(detector.Threshold) || detector.WantedFalseAlarmRate is not (> 0 and < 1))
            throw new BrokenPromiseException($"The threshold is {detector.Threshold}, the rate {detector.WantedFalseAlarmRate}.");
        Promises.Check(detector.Scores.Scores);

        float[] row = new float[detector.Channels], growth = new float[detector.Channels];
        StreamVerdict verdict = default;
        for (int i = 0; i < detector.WindowLength; i++)
        {
            if (detector.Push(row, out verdict) != (i == detector.WindowLength - 1))
                throw new BrokenPromiseException($"Row {i} of windows of {detector.WindowLength} has or lacks a verdict.");
        }

        if (verdict.IsAnomaly != verdict.Score > verdict.Threshold || detector.Scores.PValue(verdict.Score) is not (> 0 and <= 1))
            throw new BrokenPromiseException($"A score of {verdict.Score} has the verdict {verdict}.");
        detector.Explain(new FeatureContribution[FuzzedAutoencoder.InputLength]);
        if (!detector.ExplainChannels(growth) || growth.Any(value => !(value >= 0)))
            throw new BrokenPromiseException($"The channels grew by {string.Join(", ", growth)}.");
    }

    /// <summary>An alarm and charts that were read can go on.</summary>
    private static void ReadSchema(byte[] file, byte[] input)
    {
        TableSchema schema = TableSchema.Load(SafeTensorsFiles.WithMetadata(file, SchemaName, input));
        var row = new float[schema.RowColumns.Count];
        foreach (string text in new[] { "", "DE", "1,5", "-3.25", "2026-11-30 14:30", "30.11.2026", "yes" })
        {
            schema.Write(Enumerable.Repeat<string?>(text, schema.Columns.Count).ToArray(), row, UnfitFields.Missing);
            schema.RowColumns.Require(row, nameof(row));
        }
        if (schema.ToString().Length == 0 || schema.Declaration("Net").Length == 0 || schema.RecordDeclaration("Row").Length == 0)
            throw new BrokenPromiseException("A schema without words.");
    }

    private static void ReadMonitors(byte[] file, byte[] input)
    {
        byte[] whole = SafeTensorsFiles.WithMetadata(file, MonitorsName, input);
        AnomalyDetector<FuzzedAutoencoder>.Load(new MemoryStream(whole), out ScoreMonitors? monitors);
        for (int row = 0; row < 3; row++)
        {
            monitors?.Alarm?.Add(row);
            monitors?.Ewma?.Add(row);
            monitors?.Cusum?.Add(row);
            monitors?.Rolling?.Observe(row, isAlarm: false);
        }

        if (monitors?.Alarm is { Alarms: < 0 } or { Count: < 3 } || monitors?.Cusum?.Sum < 0)
            throw new BrokenPromiseException("The state of an alarm or of a chart is impossible.");
        Promises.Check([(float)(monitors?.Rolling?.Value ?? 0)]);
        if (!double.IsFinite(monitors?.Ewma?.Average ?? 0))
            throw new BrokenPromiseException($"The average is {monitors?.Ewma?.Average}.");
    }

    private static void ReadQuantizer(string path)
    {
        var quantizer = CodeQuantizer.Load(path);
        if (quantizer.CodeLength < 1 || quantizer.BytesPerCode < 1)
            throw new BrokenPromiseException($"The quantizer has {quantizer.CodeLength} dimensions in {quantizer.BytesPerCode} bytes.");
    }
}
