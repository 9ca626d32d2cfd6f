namespace Autoencoders.Tests.Conditional;

/// <summary>Rows for networks with and without a condition.</summary>
internal static class ToldRows
{
    public const int Length = 32;

    /// <summary>Rows of a label each, in turn; the spread of their values grows with the label.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">Chooses the values.</param>
    /// <param name="classes">The labels that occur, of three that there may be.</param>
    public static Dataset OfLabels(int count, ulong seed, int classes = 3)
    {
        var values = new float[count * Length];
        var labels = new int[count];
        CounterRandom random = new(seed);
        for (int row = 0; row < count; row++)
        {
            labels[row] = row % classes;
            for (int i = 0; i < Length; i++)
                values[(row * Length) + i] = (random.NextSingle() - 0.5f) * (1 + (3 * labels[row]));
        }

        return new Dataset(values, Length, labels).WithOneHotLabels(3);
    }

    /// <summary>The same rows without conditions.</summary>
    public static Dataset Untold(Dataset rows) => new(rows.Values, rows.Length);
}
