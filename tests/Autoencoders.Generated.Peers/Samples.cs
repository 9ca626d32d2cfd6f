namespace Autoencoders.Peers;

/// <summary>Makes rows of samples.</summary>
/// <param name="rows">The number of samples.</param>
/// <param name="length">The values of one.</param>
/// <param name="channels">How many neighbouring values are one position.</param>
/// <param name="random">Where their noise comes from.</param>
internal delegate float[] SampleMaker(int rows, int length, int channels, Random random);

/// <summary>Samples for the different losses, from .NET's generator, whose sequence for a seed never changes.</summary>
internal static class Samples
{
    /// <summary>Smooth waves, so that there is something to learn, with noise, and clipped so that exact zeros and ones occur.</summary>
    public static float[] Waves(int rows, int length, int channels, Random random)
    {
        var values = new float[rows * length];
        for (int row = 0; row < rows; row++)
        {
            double phase = 2 * Math.PI * random.NextDouble();
            double frequency = 0.5 + random.NextDouble();
            for (int i = 0; i < length; i++)
            {
                double wave = 0.5 + (0.5 * Math.Sin(phase + (frequency * i)));
                values[(row * length) + i] = (float)Math.Clamp(wave + (0.2 * (random.NextDouble() - 0.5)), 0, 1);
            }
        }

        return values;
    }

    /// <summary>The waves from -2 to 2.</summary>
    public static float[] Signed(int rows, int length, int channels, Random random) =>
        [.. Waves(rows, length, channels, random).Select(value => (4 * value) - 2)];

    /// <summary>Whole numbers from 0 to 2, for which the loss stays above zero.</summary>
    public static float[] Counts(int rows, int length, int channels, Random random) =>
        [.. Waves(rows, length, channels, random).Select(value => MathF.Round(2 * value))];

    /// <summary>The largest counts alone, 1 and 2; all others are zero.</summary>
    public static float[] FewCounts(int rows, int length, int channels, Random random) =>
        [.. Waves(rows, length, channels, random).Select(value => value > 0.9f ? 2 : value > 0.7f ? 1f : 0)];

    /// <summary>The waves with gaps, which are NaN: one value in four, and the whole of the second row.</summary>
    public static float[] WithGaps(int rows, int length, int channels, Random random) =>
    [
        .. Waves(rows, length, channels, random)
            .Select((value, index) => random.Next(4) == 0 || index / length == 1 ? float.NaN : value),
    ];

    /// <summary>Probabilities, which sum up to 1 at each position; some of them are zero.</summary>
    public static float[] Distributions(int rows, int length, int channels, Random random) =>
        [.. Waves(rows, length, channels, random).Chunk(channels).SelectMany(position => position.Select(value => value / position.Sum()))];
}
