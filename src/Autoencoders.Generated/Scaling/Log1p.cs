namespace Autoencoders;

/// <summary>
/// The logarithm of 1 + x and its inverse, to 1e-14, in sums, products and quotients of double precision: those of the runtime differ
/// from platform to platform, and a scaler decides the bits of weights.
/// </summary>
internal static class Log1p
{
    private const double Ln2 = 0.69314718055994531;

    /// <summary>ln (1 + x) of a finite x above -1.</summary>
    public static double Of(double x)
    {
        // Kahan: what 1 + x loses of a small x, the quotient puts right.
        double sum = 1 + x;
        return sum == 1 ? x : CounterRandom.NaturalLogarithm(sum) * (x / (sum - 1));
    }

    /// <summary>eʸ - 1; infinite beyond the range of doubles.</summary>
    public static double Inverse(double y)
    {
        const double Ln2High = 0.693147180369123816490, Ln2Low = 1.90821492927058770002e-10;
        if (double.IsNaN(y))
            return y;
        if (y > 700)
            return double.PositiveInfinity;
        if (y < -700)
            return -1;

        // y = n ln 2 + r with |r| ≤ 0.347; n ln 2 is exact in its high part.
        double n = Math.Round(y / Ln2);
        double r = y - n * Ln2High - n * Ln2Low;

        // eʳ - 1 = r + r²/2! + r³/3! + ..., cut behind r¹⁴.
        double series = 1;
        for (int k = 14; k > 1; k--)
            series = 1 + r / k * series;
        series *= r;

        double power = BitConverter.Int64BitsToDouble(((long)n + 1023) << 52);
        return power * series + (power - 1);
    }
}
