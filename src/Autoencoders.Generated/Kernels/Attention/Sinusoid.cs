namespace Autoencoders.Kernels;

/// <summary>
/// Sines and powers in double precision with the same bits on every machine: sums and products only, each rounded once, to some 1e-15.
/// </summary>
internal static class Sinusoid
{
    private const double HalfPi = 1.5707963267948966;

    // What π / 2 has beyond a double, so that its multiples are taken away exactly enough.
    private const double HalfPiRest = 6.123233995736766e-17;

    private const double Ln2 = 0.6931471805599453;
    private const double LnTenThousand = 9.210340371976184;

    /// <summary><c>sin(x + quarters π / 2)</c> for an x of 0 or more: the cosine with one quarter.</summary>
    public static double Sine(double x, int quarters)
    {
        double whole = Math.Round(x / HalfPi);
        double rest = x - (whole * HalfPi) - (whole * HalfPiRest);
        int quarter = (int)(((long)whole + quarters) % 4);
        double value = quarter % 2 == 0 ? rest * Series(rest * rest, 1) : Series(rest * rest, 0);
        return quarter < 2 ? value : -value;
    }

    /// <summary><c>10000^-x</c> for an x from 0 to 1.</summary>
    public static double NegativePowerOfTenThousand(double x)
    {
        double exponent = -x * LnTenThousand, whole = Math.Round(exponent / Ln2), rest = exponent - (whole * Ln2), sum = 1;
        for (int term = 18; term > 0; term--)
            sum = 1 + (sum * rest / term);
        return Math.ScaleB(sum, (int)whole);
    }

    /// <summary>The series of sin(r) / r for an odd beginning, of cos(r) for an even one, with |r| up to π / 4.</summary>
    private static double Series(double square, int beginning)
    {
        double sum = 1;
        for (int term = beginning + 16; term > beginning; term -= 2)
            sum = 1 - (sum * square / (term * (term - 1)));
        return sum;
    }
}
