namespace Autoencoders;

/// <summary>
/// Rows that a network has not been trained on, made of those that it has: the sum of two, with the mean and, by expectation, the
/// covariance of the rows.
/// </summary>
internal static class MixedRows
{
    private static readonly float s_part = MathF.Sqrt(0.5f);

    /// <summary>Mixes each row with a random one, the same from the same rows.</summary>
    /// <param name="rows">Row-major.</param>
    /// <param name="length">The values of a row.</param>
    /// <param name="mixed">Receives as many rows.</param>
    public static void Fill(ReadOnlySpan<float> rows, int length, Span<float> mixed)
    {
        int count = rows.Length / length;
        var mean = new double[length];
        for (int i = 0; i < rows.Length; i++)
            mean[i % length] += (double)rows[i] / count;

        var random = new CounterRandom(seed: 0);
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<float> one = rows.Slice(row * length, length), other = rows.Slice(random.Next(count) * length, length);
            for (int i = 0; i < length; i++)
            {
                var center = (float)mean[i];
                mixed[(row * length) + i] = center + (s_part * (one[i] - center + (other[i] - center)));
            }
        }
    }
}
