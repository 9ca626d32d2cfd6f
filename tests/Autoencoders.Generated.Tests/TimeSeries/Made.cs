namespace Autoencoders.Tests.TimeSeries;

/// <summary>Series that tests are made of.</summary>
internal static class Made
{
    public static DateTime Start { get; } = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>A series whose value tells row and channel: row + channel / 10.</summary>
    public static Series Numbered(int rows, int channels, params int[] gaps)
    {
        var values = new float[rows * channels];
        for (int i = 0; i < values.Length; i++)
            values[i] = (i / channels) + (i % channels / 10f);
        return new Series(values, channels).WithGaps(gaps);
    }

    /// <summary>Waves of three channels with some noise.</summary>
    public static Series Waves(int rows, int seed, params int[] gaps)
    {
        var random = new CounterRandom((ulong)seed);
        var values = new float[rows * 3];
        for (int row = 0; row < rows; row++)
        {
            float angle = 0.3f * row;
            values[row * 3] = MathF.Sin(angle) + (0.1f * random.NextSingle());
            values[(row * 3) + 1] = MathF.Cos(angle) + (0.1f * random.NextSingle());
            values[(row * 3) + 2] = random.NextSingle();
        }
        return new Series(values, 3).WithGaps(gaps);
    }

    /// <summary>Times at so many seconds after the start.</summary>
    public static DateTime[] Seconds(params double[] seconds) => Array.ConvertAll(seconds, one => Start.AddSeconds(one));
}
