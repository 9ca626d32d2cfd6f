namespace Autoencoders;

/// <summary>
/// Which score of how many becomes the threshold. The share of all normal rows that exceed the k-th largest of n scores follows the beta
/// distribution of k and n + 1 - k, whatever the scores are distributed like; its mean is k / (n + 1). Where scores are equal, the share
/// is smaller, never larger.
/// </summary>
/// <param name="Rank">Counted from the largest score: 1 to <paramref name="Rows"/>.</param>
/// <param name="Rows">The number of scores.</param>
internal readonly record struct FalseAlarmRule(int Rank, int Rows)
{
    // 0.29 * 100 is less than 29 in binary.
    private const double Rounding = 1e-9;

    /// <summary>The distribution of the true rate.</summary>
    public BetaRate Rate => new(Rank, Rows + 1.0 - Rank);

    /// <summary>The rule whose expected rate is as near to the wanted one as it can be from below.</summary>
    /// <exception cref="ArgumentException">There are too few rows for any.</exception>
    public static FalseAlarmRule For(double rate, int rows, string name)
    {
        int rank = (int)Math.Min(rows, ((rows + 1.0) * rate) + Rounding);
        if (rank == 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"A false-alarm rate of {rate} needs at least {RowsNeeded(rate)} rows to calibrate with; ")
                + $"there are {rows}.",
                name);
        }
        return new FalseAlarmRule(rank, rows);
    }

    /// <summary>The least number of rows for a rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and below 1.</exception>
    public static long RowsNeeded(double rate)
    {
        RequireRate(rate);
        double rows = Math.Ceiling((1 - Rounding) / rate) - 1;
        return rows < long.MaxValue ? Math.Max(1, (long)rows) : long.MaxValue;
    }

    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and below 1.</exception>
    public static void RequireRate(double rate)
    {
        if (rate is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException("falseAlarmRate", rate, "A false-alarm rate must be above 0 and below 1.");
    }
}
