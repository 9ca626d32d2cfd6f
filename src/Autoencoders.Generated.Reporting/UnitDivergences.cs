namespace Autoencoders.Reporting;

/// <summary>
/// The divergence of the distribution of each unit of a code from the standard normal one, as the mean over the samples in nats.
/// </summary>
internal static class UnitDivergences
{
    /// <summary>Computes them.</summary>
    /// <param name="network">What encodes.</param>
    /// <param name="samples">At least one.</param>
    /// <param name="length">The units of the code.</param>
    public static double[] Of(IVariational network, Dataset samples, int length)
    {
        var divergences = new double[length];
        var (mean, logVariance) = (new float[length], new float[length]);
        for (int row = 0; row < samples.Count; row++)
        {
            network.EncodeDistributionBatch(samples[row], samples.Condition(row), mean, logVariance);
            for (int unit = 0; unit < length; unit++)
            {
                double of = 0.5 * (((double)mean[unit] * mean[unit]) + Math.Exp(logVariance[unit]) - logVariance[unit] - 1);
                divergences[unit] += of / samples.Count;
            }
        }

        return divergences;
    }
}
