using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The use of the units of a sparse code, or of the entries of a codebook, in an epoch.</summary>
/// <param name="Units">How many there are.</param>
/// <param name="MeanActive">How many were used for a sample, on average; each position of an image or a sequence counts by itself.</param>
/// <param name="Dead">How many were never used.</param>
/// <param name="Perplexity">
/// How many equally frequent ones would be used as evenly: e to the entropy of their frequencies; <paramref name="Units"/> at best, 1 where
/// only one is used, 0 where none is.
/// </param>
public readonly record struct CodeUse(int Units, double MeanActive, int Dead, double Perplexity)
{
    /// <summary>Sums up how often each unit was used.</summary>
    /// <param name="counts">One count a unit.</param>
    /// <param name="samples">The samples in which they were counted, at least 1.</param>
    public static CodeUse Of(ReadOnlySpan<long> counts, long samples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        long uses = 0;
        int dead = 0;
        foreach (long count in counts)
        {
            uses += count;
            dead += count == 0 ? 1 : 0;
        }

        return new CodeUse(counts.Length, (double)uses / samples, dead, uses == 0 ? 0 : PerplexityOf(counts, uses));
    }

    private static double PerplexityOf(ReadOnlySpan<long> counts, long uses)
    {
        double entropy = 0;
        foreach (long count in counts)
        {
            if (count == 0)
                continue;
            double frequency = (double)count / uses;
            float logarithm = 0;
            Lanes1.Store(Logarithm.Of(Lanes1.Create((float)frequency)), ref logarithm);
            entropy -= frequency * logarithm;
        }

        float perplexity = 0;
        Lanes1.Store(Exponential.Of(Lanes1.Create((float)entropy)), ref perplexity);
        return perplexity;
    }
}
