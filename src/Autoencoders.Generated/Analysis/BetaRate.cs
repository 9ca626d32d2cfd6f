namespace Autoencoders;

/// <summary>The beta distribution of a rate of which a calibration told something.</summary>
/// <param name="A">Above 0.</param>
/// <param name="B">Above 0.</param>
internal readonly record struct BetaRate(double A, double B)
{
    private const double Confidence = 0.95;

    /// <summary>The mean of the rate.</summary>
    public double Mean => A / (A + B);

    /// <summary>The interval that holds the rate in 95% of all samples.</summary>
    public RateInterval Interval => new(
        BetaDistribution.Quantile(A, B, (1 - Confidence) / 2), BetaDistribution.Quantile(A, B, (1 + Confidence) / 2));

    /// <summary>The interval that holds a share in 95% of all samples, from its part in a sample (Clopper and Pearson 1934).</summary>
    /// <param name="found">The rows of the sample that have the property.</param>
    /// <param name="rows">All rows of the sample.</param>
    public static RateInterval IntervalOf(long found, long rows) => new(
        found == 0 ? 0 : BetaDistribution.Quantile(found, rows - found + 1, (1 - Confidence) / 2),
        found == rows ? 1 : BetaDistribution.Quantile(found + 1, rows - found, (1 + Confidence) / 2));

    private double Variance => Mean * (1 - Mean) / (A + B + 1);

    /// <summary>
    /// The rate of a whole whose parts have rates of their own: the beta distribution of the same mean and variance, which that of a
    /// weighted sum is near.
    /// </summary>
    /// <param name="parts">The share of each part, which add up to 1, with its rate.</param>
    public static BetaRate OfWhole(ReadOnlySpan<(double Share, BetaRate Rate)> parts)
    {
        double mean = 0, variance = 0;
        foreach ((double share, BetaRate rate) in parts)
        {
            mean += share * rate.Mean;
            variance += share * share * rate.Variance;
        }

        double size = (mean * (1 - mean) / variance) - 1;
        return new BetaRate(mean * size, (1 - mean) * size);
    }

    /// <summary>
    /// The interval that holds the share among this many further rows in 95% of all samples: their number follows the beta-binomial
    /// distribution.
    /// </summary>
    public RateInterval IntervalIn(int rows)
    {
        // Probabilities in proportion to that of the mean, from which they fall off to both sides without leaving the range of doubles.
        var weights = new double[rows + 1];
        int mean = (int)(rows * Mean);
        weights[mean] = 1;
        for (int count = mean; count < rows; count++)
            weights[count + 1] = weights[count] * (rows - count) / (count + 1.0) * (A + count) / (B + rows - count - 1);
        for (int count = mean; count > 0; count--)
            weights[count - 1] = weights[count] * count / (rows - count + 1.0) * (B + rows - count) / (A + count - 1);

        double total = weights.Sum();
        return new RateInterval(Quantile((1 - Confidence) / 2), Quantile((1 + Confidence) / 2));

        double Quantile(double probability)
        {
            double sum = weights[0];
            int count = 0;
            while (sum < probability * total && count < rows)
                sum += weights[++count];
            return count / (double)rows;
        }
    }
}
