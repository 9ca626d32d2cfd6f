namespace Autoencoders.Reporting;

/// <summary>The size of reconstructions whose direction alone is trained, as by the cosine distance.</summary>
internal static class Proportion
{
    /// <summary>Scales each reconstruction to the size that is nearest to its sample; missing values do not count.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="reconstructions">Row-major: one a sample.</param>
    public static void Fit(Dataset samples, float[] reconstructions)
    {
        for (int row = 0; row < samples.Count; row++)
        {
            ReadOnlySpan<float> sample = samples[row];
            Span<float> reconstruction = reconstructions.AsSpan(row * samples.Length, samples.Length);
            double both = 0, own = 0;
            for (int i = 0; i < sample.Length; i++)
            {
                if (float.IsNaN(sample[i]))
                    continue;
                both += (double)sample[i] * reconstruction[i];
                own += (double)reconstruction[i] * reconstruction[i];
            }

            for (int i = 0; i < reconstruction.Length && own > 0; i++)
                reconstruction[i] = (float)(reconstruction[i] * (both / own));
        }
    }
}
