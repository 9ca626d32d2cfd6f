namespace Autoencoders.Tests;

/// <summary>Networks, scaled networks and detectors come from files, streams and memory, and never without their scaler.</summary>
public sealed class LoadTests : IDisposable
{
    private static readonly Dataset s_rows = new(Enumerable.Range(0, 300).Select(i => (float)(i * i % 97)).ToArray(), 3);
    private static readonly TripleAutoencoder s_network = new(seed: 2);
    private static readonly IScaler s_scaler = StandardScaler.Fit(s_rows);

    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Root, "model.safetensors");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_network_is_the_same_from_everywhere()
    {
        byte[] file = Save(stream => s_network.Save(stream));
        s_network.Save(FilePath);
        Assert.Equal(file, File.ReadAllBytes(FilePath));
        AssertSame(TripleAutoencoder.Load(FilePath), TripleAutoencoder.Load(new MemoryStream(file)), TripleAutoencoder.Load(file));

        file = Save(stream => s_network.Save(stream, s_scaler));
        File.WriteAllBytes(FilePath, file);
        AssertSame(
            TripleAutoencoder.Load(FilePath, out IScaler? ofPath), TripleAutoencoder.Load(new MemoryStream(file), out IScaler? ofStream),
            TripleAutoencoder.Load(file, out IScaler? ofMemory));
        Assert.All([ofPath, ofStream, ofMemory], scaler => AssertSame(s_scaler, scaler!));
    }

    [Fact]
    public void A_scaled_network_and_a_detector_come_from_memory_too()
    {
        var scaled = new ScaledAutoencoder<TripleAutoencoder>(s_network, s_scaler);
        Assert.Equal(
            scaled.ReconstructionError([1, 2, 90]),
            ScaledAutoencoder<TripleAutoencoder>.Load(Save(scaled.Save)).ReconstructionError([1, 2, 90]));
        var detector = AnomalyDetector<TripleAutoencoder>.Calibrate(s_network, s_rows, 0.1, s_scaler);
        var loaded = AnomalyDetector<TripleAutoencoder>.Load(Save(detector.Save));
        Assert.Equal((detector.Threshold, detector.Score([1, 2, 90])), (loaded.Threshold, loaded.Score([1, 2, 90])));
    }

    [Fact]
    public void A_scaler_is_never_dropped()
    {
        byte[] scaled = Save(stream => s_network.Save(stream, s_scaler));
        byte[] detector = Save(AnomalyDetector<TripleAutoencoder>.Calibrate(s_network, s_rows, 0.1, s_scaler).Save);
        foreach (byte[] file in new[] { scaled, detector })
        {
            File.WriteAllBytes(FilePath, file);
            foreach ((string name, Action load) in new (string, Action)[]
            {
                (FilePath, () => TripleAutoencoder.Load(FilePath)), ("(stream)", () => TripleAutoencoder.Load(new MemoryStream(file))),
                ("(memory)", () => TripleAutoencoder.Load(file)), (FilePath, () => WeightsFile.Load<TripleAutoencoder>(FilePath)),
            })
            {
                Assert.Equal(
                    $"{name}: expected weights without a scaler, found a 'standard' scaler, which this Load would drop: "
                    + "Load(..., out IScaler? scaler) returns it, and ScaledAutoencoder<TripleAutoencoder>.Load applies it.",
                    Assert.Throws<WeightsFileException>(load).Message);
            }
        }

        // A detector whose rows are in network units has none.
        TripleAutoencoder.Load(Save(AnomalyDetector<TripleAutoencoder>.Calibrate(s_network, s_rows, 0.1).Save));
    }

    [Fact]
    public void Nothing_in_memory_is_no_file()
        => Assert.StartsWith("(memory): expected 8 bytes", Assert.Throws<WeightsFileException>(() => TripleAutoencoder.Load([])).Message);

    private static byte[] Save(Action<Stream> save)
    {
        var stream = new MemoryStream();
        save(stream);
        return stream.ToArray();
    }

    private static void AssertSame(params TripleAutoencoder[] networks)
        => Assert.All(networks, network => Assert.Equal(s_network.Parameters.ToArray(), network.Parameters.ToArray()));

    private static void AssertSame(IScaler expected, IScaler actual)
        => Assert.Equal(expected.Transform(s_rows).Values.ToArray(), actual.Transform(s_rows).Values.ToArray());
}
