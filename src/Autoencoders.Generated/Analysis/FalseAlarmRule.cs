namespace Autoencoders;

/// <summary>
/// Which score of how many becomes the threshold. The share of all normal rows that exceed the k-th largest of n scores follows the beta
/// distribution of k and n + 1 - k, whatever the scores are distributed like; its mean is k / (n + 1). Where scores are equal, the share
/// is smaller, never larger.
/// </summary>
/// <param name="Rank">Counted from the largest score that is not left out.</param>
/// <param name="Rows">The number of scores.</param>
/// <param name="LeftOut">How many of the largest scores are left out, because they may be those of anomalies.</param>
internal readonly record struct FalseAlarmRule(int Rank, int Rows, int LeftOut = 0)
{
    // 0.29 * 100 is less than 29 in binary.
    private const double Rounding = 1e-9;

    /// <summary>The place of the threshold among all scores, counted from the largest.</summary>
    public int Place => LeftOut + Rank;

    /// <summary>The distribution of the true rate, if exactly the rows that are left out are anomalies.</summary>
    public BetaRate Rate => new(Rank, Rows - LeftOut + 1.0 - Rank);

    /// <summary>The distribution of the true rate, if none of the rows that are left out is an anomaly.</summary>
    public BetaRate MostRate => new(Place, Rows + 1.0 - Place);

    /// <summary>The rule whose expected rate is as near to the wanted one as it can be from below.</summary>
    /// <param name="rate">The wanted rate.</param>
    /// <param name="rows">The number of scores.</param>
    /// <param name="name">The parameter with the rows.</param>
    /// <param name="contamination">The share of the rows that may be anomalies.</param>
    /// <exception cref="ArgumentException">There are too few rows for any.</exception>
    public static FalseAlarmRule For(double rate, int rows, string name, double contamination = 0)
    {
        int leftOut = LeftOutOf(rows, contamination), kept = rows - leftOut;
        int rank = (int)Math.Min(kept, ((kept + 1.0) * rate) + Rounding);
        if (rank == 0)
        {
            string rest = leftOut == 0 ? $"{rows}" : FormattableString.Invariant($"{kept} of {rows} beside a contamination of {contamination}");
            throw new ArgumentException(
                FormattableString.Invariant($"A false-alarm rate of {rate} needs at least {RowsNeeded(rate)} rows to calibrate with; ")
                + $"there are {rest}.",
                name);
        }
        return new FalseAlarmRule(rank, rows, leftOut);
    }

    /// <summary>The scores that describe the distribution of those that are not left out.</summary>
    /// <param name="sorted">All scores, ascending.</param>
    public float[] Describe(ReadOnlySpan<float> sorted) => ScoreDistribution.Of(sorted[..^LeftOut]).Scores.ToArray();

    /// <summary>The number of scores that are left out.</summary>
    public static int LeftOutOf(int rows, double contamination) => (int)((contamination * rows) + Rounding);

    /// <summary>The least number of rows for a rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and below 1.</exception>
    public static long RowsNeeded(double rate)
    {
        RequireRate(rate);
        double rows = Math.Ceiling((1 - Rounding) / rate) - 1;
        return rows < long.MaxValue ? Math.Max(1, (long)rows) : long.MaxValue;
    }

    /// <exception cref="ArgumentOutOfRangeException">The share is not 0 to 0.5.</exception>
    public static void RequireContamination(double contamination)
    {
        if (contamination is not (>= 0 and <= 0.5))
            throw new ArgumentOutOfRangeException(nameof(contamination), contamination, "A contamination must be 0 to 0.5.");
    }

    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and below 1.</exception>
    public static void RequireRate(double rate)
    {
        if (rate is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException("falseAlarmRate", rate, "A false-alarm rate must be above 0 and below 1.");
    }
}
