using System.Security.Cryptography;
using Autoencoders;
using Autoencoders.Onnx;

namespace ServiceSample.Load;

/// <summary>Two models of pumps, as files of a folder that is deleted at the end.</summary>
internal sealed class Models : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("service-load-").FullName;
    private readonly AnomalyDetector<PumpAutoencoder>[] _detectors;

    /// <summary>Learns two models and saves them.</summary>
    public Models(int seed)
    {
        _detectors = [Learning.Learn(seed), Learning.Learn(seed + 1)];
        Files = Array.ConvertAll(_detectors, Bytes);
        Names = Array.ConvertAll(Files, file => Convert.ToHexStringLower(SHA256.HashData(file)));
        Live = Path.Combine(_folder, "live.safetensors");
        Onnx = Path.Combine(_folder, "pump.onnx");
        OnnxModel.Save(_detectors[0], Onnx);
        Damaged = DamagedFiles.Of(Files[0], Foreign(), Unprobed(_detectors[0]));
        Reset();
    }

    /// <summary>The file that a service reads.</summary>
    public string Live { get; }

    /// <summary>The graph of the first model.</summary>
    public string Onnx { get; }

    /// <summary>The bytes of both files.</summary>
    public byte[][] Files { get; }

    /// <summary>The names of the models in answers: the SHA-256 of their files.</summary>
    public string[] Names { get; }

    /// <summary>Files that must be refused.</summary>
    public (string Kind, byte[] Bytes)[] Damaged { get; }

    /// <summary>Makes the first model the one that a service reads.</summary>
    public void Reset() => File.WriteAllBytes(Live, Files[0]);

    /// <summary>The scores that the models give requests, bit for bit.</summary>
    public ExpectedScores[] Expect(RequestSet requests) =>
        [.. _detectors.Zip(Names, (detector, name) => new ExpectedScores(name, detector, requests, tolerance: 0))];

    /// <summary>The scores that the graph of the first model gives requests, up to rounding.</summary>
    public ExpectedScores[] ExpectOfOnnx(RequestSet requests) =>
        [new ExpectedScores(Path.GetFileName(Onnx), _detectors[0], requests, tolerance: 1e-3f)];

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] Bytes(AnomalyDetector<PumpAutoencoder> detector)
    {
        using var file = new MemoryStream();
        Learning.Save(detector, file);
        return file.ToArray();
    }

    private static byte[] Unprobed(AnomalyDetector<PumpAutoencoder> detector)
    {
        using var file = new MemoryStream();
        detector.Save(file);
        return file.ToArray();
    }

    private static byte[] Foreign()
    {
        var network = new OtherAutoencoder(seed: 1);
        using var file = new MemoryStream();
        AnomalyDetector<OtherAutoencoder>.Calibrate(network, Learning.Rows(seed: 3, count: 200), falseAlarmRate: 0.05)
            .Save(file, Learning.Rows(seed: 1, count: 8).Values.Span);
        return file.ToArray();
    }
}
