namespace Autoencoders;

/// <summary>The entropy of losses: low where few rows have most of the loss.</summary>
internal static class LossEntropy
{
    /// <summary>The entropy in nats of losses, each divided by the sum; of losses below 0, the least counts as 0.</summary>
    public static float Of(ReadOnlySpan<float> losses)
    {
        double least = 0, sum = 0;
        foreach (float loss in losses)
            least = Math.Min(least, loss);
        foreach (float loss in losses)
            sum += loss - least;

        double entropy = 0;
        foreach (float loss in losses)
        {
            // Without any loss, no share is a number, and the entropy is 0.
            double share = (loss - least) / sum;
            if (share > 0)
                entropy -= share * CounterRandom.NaturalLogarithm(share);
        }
        return (float)Math.Max(entropy, 0);
    }
}
