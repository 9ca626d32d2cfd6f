namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>Noise as a user writes it: the values from a random one on are halved and change their places with random ones.</summary>
public readonly struct SwappedHalf : ICorruption
{
    public static void Apply(ReadOnlySpan<float> input, Span<float> corrupted, CounterRandom random)
    {
        for (int i = random.Next(input.Length); i < input.Length; i++)
        {
            int other = random.Next(input.Length);
            (corrupted[i], corrupted[other]) = (corrupted[other], 0.5f * corrupted[i]);
        }
    }

    /// <summary>The same in double precision.</summary>
    internal static double[] Of(double[] row, CounterRandom random)
    {
        double[] corrupted = [.. row];
        for (int i = random.Next(row.Length); i < row.Length; i++)
        {
            int other = random.Next(row.Length);
            (corrupted[i], corrupted[other]) = (corrupted[other], 0.5 * corrupted[i]);
        }

        return corrupted;
    }
}
