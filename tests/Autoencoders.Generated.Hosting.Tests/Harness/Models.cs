namespace Autoencoders.Hosting.Tests;

/// <summary>Detectors that differ by their seeds, and their files.</summary>
internal static class Models
{
    public static readonly float[] Row = [0.9f, -0.3f, 1.4f, 0.2f, -1.1f];

    /// <summary>Rows of normal numbers.</summary>
    public static Dataset Rows(int count, int seed = 1)
    {
        var random = new Random(seed);
        var values = new float[count * PumpAutoencoder.InputLength];
        for (int i = 0; i < values.Length; i++)
            values[i] = (float)(random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5);
        return new Dataset(values, PumpAutoencoder.InputLength);
    }

    public static AnomalyDetector<PumpAutoencoder> Detector(int seed, double falseAlarmRate = 0.05) =>
        AnomalyDetector<PumpAutoencoder>.Calibrate(new PumpAutoencoder(seed), Rows(200, seed), falseAlarmRate);

    public static byte[] File(int seed)
    {
        using var file = new MemoryStream();
        Detector(seed).Save(file, Row);
        return file.ToArray();
    }

    public static float Score(int seed) => Detector(seed).Score(Row);
}
