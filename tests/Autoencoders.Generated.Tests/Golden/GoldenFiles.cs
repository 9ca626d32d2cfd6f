using System.Globalization;

namespace Autoencoders.Tests.Golden;

/// <summary>
/// What is kept of a version of the library: a file of each kind, and what it gave when it was written. To write those of another version
/// into a folder: <c>AUTOENCODERS_GOLDEN=folder dotnet test --filter GoldenFileTests</c>.
/// </summary>
internal static class GoldenFiles
{
    private const string Expected = "expected.txt";

    /// <summary>The kinds of files: each by its name, with what writes it and what its content gives.</summary>
    private static readonly (string Name, Action<string> Write, Func<string, string> Read)[] s_files =
    [
        ("image.safetensors", WriteImage, path => Bits(Reconstructions(GoldenImage.Load(path)))),
        ("indices.safetensors", WriteIndices, ReadIndices),
        ("log1p.safetensors", path => WriteScaled(path, new Log1pScaler(6)), ReadScaled),
        ("min-max.safetensors", path => WriteScaled(path, MinMaxScaler.Fit(GoldenRows.Of(40, 6), -1, 0.5f)), ReadScaled),
        ("pipeline.safetensors", path => WriteScaled(path, Pipeline()), ReadScaled),
        ("robust.safetensors", path => WriteScaled(path, RobustScaler.Fit(GoldenRows.Of(40, 6))), ReadScaled),
        ("standard.safetensors", path => WriteScaled(path, StandardScaler.Fit(GoldenRows.Of(40, 6))), ReadScaled),
        ("unit-norm.safetensors", path => WriteScaled(path, new UnitNormScaler(6)), ReadScaled),
        ("detector.safetensors", WriteDetector, ReadDetector),
        ("quantizer.json", WriteQuantizer, ReadQuantizer),
        ("run.checkpoint", WriteCheckpoint, path => Bits(GoldenTable.Load(path).Parameters)),
        ("resumed.checkpoint", WriteCheckpoint, ReadResumed),
    ];

    /// <summary>The names of the files that a folder has; of runs that can't be gone on with, it has none.</summary>
    public static IEnumerable<string> NamesIn(string folder)
        => s_files.Select(file => file.Name).Where(name => File.Exists(Path.Combine(folder, name)));

    /// <summary>Writes a file of each kind, and what each gives.</summary>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string name, Action<string> write, _) in s_files)
            write(Path.Combine(folder, name));
        File.WriteAllLines(
            Path.Combine(folder, Expected), s_files.Select(file => $"{file.Name}: {file.Read(Path.Combine(folder, file.Name))}"));
    }

    /// <summary>What a file of a folder gives now.</summary>
    public static string Read(string folder, string name) => s_files.Single(file => file.Name == name).Read(Path.Combine(folder, name));

    /// <summary>What a file of a folder gave when it was written.</summary>
    public static string Kept(string folder, string name)
        => File.ReadLines(Path.Combine(folder, Expected)).Single(line => line.StartsWith($"{name}: "))[(name.Length + 2)..];

    private static TrainingOptions Run(string path, int epochs) => new()
    {
        Epochs = epochs, BatchSize = 8, Seed = 5, WeightAverage = 0.9, Validation = GoldenRows.Of(9, 6),
        Checkpoints = new Checkpoints(path) { Keep = true },
    };

    private static void WriteImage(string path)
    {
        var network = new GoldenImage(seed: 1);
        Train(network, GoldenRows.Of(40, GoldenImage.InputLength));
        network.Save(path);
    }

    private static void WriteIndices(string path)
    {
        var network = new GoldenIndices(seed: 2);
        Train(network, GoldenRows.Of(40, GoldenIndices.InputLength));
        network.Save(path);
    }

    private static void WriteScaled(string path, IScaler scaler)
    {
        var network = new GoldenTable(seed: 3);
        Train(network, scaler.Transform(GoldenRows.Of(40, GoldenTable.InputLength)));
        network.Save(path, scaler);
    }

    private static void WriteDetector(string path)
    {
        Dataset rows = GoldenRows.Of(40, GoldenTable.InputLength);
        IScaler scaler = StandardScaler.Fit(rows);
        var network = new GoldenTable(seed: 4);
        Train(network, scaler.Transform(rows));
        AnomalyDetector<GoldenTable>.Calibrate(network, rows, 0.1, scaler).Save(path);
    }

    private static void WriteQuantizer(string path) => CodeQuantizer.Fit(GoldenRows.Of(40, 3), [5, 0, 3]).Save(path);

    private static void WriteCheckpoint(string path)
        => new Trainer<GoldenTable>(new GoldenTable(seed: 6), new Adam(0.01f)).Fit(GoldenRows.Of(40, 6), Run(path, epochs: 3));

    private static string ReadResumed(string path)
    {
        using var folder = new TemporaryFolder();
        string copy = folder.Write("run", File.ReadAllBytes(path));
        var network = new GoldenTable();
        new Trainer<GoldenTable>(network, new Adam(0.01f)).Fit(GoldenRows.Of(40, 6), Run(copy, epochs: 5));
        return Bits(network.Parameters);
    }

    private static ScalerPipeline Pipeline() => ScalerPipeline.Fit(
        GoldenRows.Of(40, 6), rows => new Log1pScaler(rows.Length), rows => StandardScaler.Fit(rows));

    private static void Train<TNetwork>(TNetwork network, Dataset rows)
        where TNetwork : class, ITrainable<TNetwork>
        => new Trainer<TNetwork>(network, new Adam(0.01f)).Fit(rows, new TrainingOptions { Epochs = 2, BatchSize = 8, Seed = 7 });

    private static float[] Reconstructions<TNetwork>(TNetwork network)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var reconstructions = new float[7 * TNetwork.InputLength];
        network.ReconstructBatch(GoldenRows.Of(7, TNetwork.InputLength).Values.Span, reconstructions);
        return reconstructions;
    }

    private static string ReadIndices(string path)
    {
        GoldenIndices network = GoldenIndices.Load(path);
        var indices = new int[7 * GoldenIndices.IndexCount];
        network.EncodeIndicesBatch(GoldenRows.Of(7, GoldenIndices.InputLength).Values.Span, indices);
        return $"{string.Join(' ', indices)} | {Bits(Reconstructions(network))}";
    }

    private static string ReadScaled(string path)
    {
        var reconstructions = new float[7 * GoldenTable.InputLength];
        ScaledAutoencoder<GoldenTable>.Load(path).ReconstructBatch(GoldenRows.Of(7, 6).Values.Span, reconstructions);
        return Bits(reconstructions);
    }

    private static string ReadDetector(string path)
    {
        AnomalyDetector<GoldenTable> detector = AnomalyDetector<GoldenTable>.Load(path);
        var scores = new float[7];
        detector.ScoreBatch(GoldenRows.Of(7, 6).Values.Span, scores);
        return $"{detector.CalibrationRows} {Bits([detector.Threshold, .. detector.TypicalErrors])} | {Bits(scores)}";
    }

    private static string ReadQuantizer(string path)
    {
        CodeQuantizer quantizer = CodeQuantizer.Load(path);
        var packed = new byte[7 * quantizer.BytesPerCode];
        var unpacked = new float[7 * quantizer.CodeLength];
        quantizer.Pack(GoldenRows.Of(7, 3).Values.Span, packed);
        quantizer.Unpack(packed, unpacked);
        return $"{Convert.ToHexStringLower(packed)} | {Bits(unpacked)}";
    }

    private static string Bits(ReadOnlySpan<float> values)
    {
        var texts = new string[values.Length];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = BitConverter.SingleToUInt32Bits(values[i]).ToString("x8", CultureInfo.InvariantCulture);
        return string.Join(' ', texts);
    }
}
