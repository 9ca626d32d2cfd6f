namespace Autoencoders.ReportPages;

/// <summary>Drawn images of four kinds, and waves; deterministic.</summary>
internal static class Shapes
{
    public const int Side = 12;
    public const int WaveLength = 32;

    /// <summary>Discs, rings, bars and crosses with some noise.</summary>
    public static Dataset Images(int count, ulong seed)
    {
        var random = new CounterRandom(seed);
        var pixels = new float[count * Side * Side];
        var labels = new int[count];
        for (int row = 0; row < count; row++)
        {
            labels[row] = row % 4;
            (float x, float y) = (3.5f + (4 * random.NextSingle()), 3.5f + (4 * random.NextSingle()));
            float size = 2 + (2 * random.NextSingle());
            for (int i = 0; i < Side * Side; i++)
            {
                float ink = IsInk(labels[row], (i % Side) - x, (i / Side) - y, size) ? 0.9f : 0.05f;
                pixels[(row * Side * Side) + i] = Math.Clamp(ink + (0.1f * (random.NextSingle() - 0.5f)), 0, 1);
            }
        }

        return new Dataset(pixels, Side * Side, labels);
    }

    /// <summary>Nothing but noise: no shape at all.</summary>
    public static Dataset Noise(int count, ulong seed)
    {
        var pixels = new float[count * Side * Side];
        new CounterRandom(seed).Fill(pixels, 0, 1);
        return new Dataset(pixels, Side * Side);
    }

    /// <summary>Waves of any height and phase.</summary>
    public static Dataset Waves(int count, ulong seed)
    {
        var random = new CounterRandom(seed);
        var values = new float[count * WaveLength];
        for (int row = 0; row < count; row++)
        {
            (float height, float phase) = (0.3f + random.NextSingle(), MathF.Tau * random.NextSingle());
            for (int i = 0; i < WaveLength; i++)
                values[(row * WaveLength) + i] = height * MathF.Sin(phase + (MathF.Tau * i / WaveLength));
        }

        return new Dataset(values, WaveLength);
    }

    private static bool IsInk(int kind, float x, float y, float size) => kind switch
    {
        0 => (x * x) + (y * y) <= size * size,
        1 => Math.Abs(MathF.Sqrt((x * x) + (y * y)) - size) < 0.8f,
        2 => Math.Abs(y) < 1.2f && Math.Abs(x) < size + 1,
        _ => (Math.Abs(y) < 1 || Math.Abs(x) < 1) && Math.Abs(x) <= size && Math.Abs(y) <= size,
    };
}
