using System.Security.Cryptography;
using Autoencoders;

namespace ServiceSample.Tests;

/// <summary>A detector with its file. It need not have learned anything to have scores of its own.</summary>
internal sealed class TestModel
{
    private TestModel(int seed)
    {
        Dataset rows = Rows(seed, 200);
        Detector = AnomalyDetector<PumpAutoencoder>.Calibrate(
            new PumpAutoencoder(seed), rows, falseAlarmRate: 0.05, StandardScaler.Fit(rows));
        using var file = new MemoryStream();
        Detector.Save(file, rows.Values.Span[..(4 * PumpAutoencoder.InputLength)]);
        File = file.ToArray();
        Hash = Convert.ToHexStringLower(SHA256.HashData(File));
    }

    public static TestModel First { get; } = new(1);

    public static TestModel Second { get; } = new(2);

    public AnomalyDetector<PumpAutoencoder> Detector { get; }

    public byte[] File { get; }

    public string Hash { get; }

    /// <summary>Rows of numbers between 0 and 100.</summary>
    public static Dataset Rows(int seed, int count)
    {
        var random = new Random(seed);
        var values = new float[count * PumpAutoencoder.InputLength];
        for (int i = 0; i < values.Length; i++)
            values[i] = 100 * random.NextSingle();
        return new Dataset(values, PumpAutoencoder.InputLength);
    }
}
