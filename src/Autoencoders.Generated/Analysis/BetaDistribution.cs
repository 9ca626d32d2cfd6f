namespace Autoencoders;

/// <summary>
/// The distribution of a probability of which some trials told something: the share of a population that lies above an order statistic of
/// a sample has it (Wilks 1941). Without the logarithms of the runtime, so that it is the same on every platform.
/// </summary>
internal static class BetaDistribution
{
    private const int MostTerms = 100_000;
    private const double Precision = 1e-15;

    // Stands for zero in a continued fraction.
    private const double Tiny = 1e-300;

    // From here on the five terms of Stirling's series are exact to 1e-16.
    private const double LeastOfSeries = 16;

    private static readonly double[] s_stirling = [1188, 1680, 1260, 360, 12];

    /// <summary>The probability of a value of at most <paramref name="x"/>: the regularized incomplete beta function.</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <param name="x">0 to 1.</param>
    public static double Cumulative(double a, double b, double x)
    {
        if (x <= 0)
            return 0;
        if (x >= 1)
            return 1;

        // The fraction converges fast below the mean; above it, that of the other side does.
        double density = ScaledDensity(a, b, x);
        return x < (a + 1) / (a + b + 2) ? density * Fraction(a, b, x) / a : 1 - (density * Fraction(b, a, 1 - x) / b);
    }

    /// <summary>The value that is not exceeded with a probability: the inverse of <see cref="Cumulative"/>, by bisection.</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <param name="probability">0 to 1.</param>
    public static double Quantile(double a, double b, double probability)
    {
        double low = 0, high = 1;
        while (true)
        {
            double middle = low + ((high - low) / 2);
            if (high - low <= Precision * high || middle <= low || middle >= high)
                return middle;
            if (Cumulative(a, b, middle) < probability)
                low = middle;
            else
                high = middle;
        }
    }

    /// <summary>
    /// xᵃ (1 - x)ᵇ / B (a, b), with Stirling's formula in the place of the gamma functions and their large terms canceled by hand: near
    /// the mean nothing large is left that could lose digits.
    /// </summary>
    private static double ScaledDensity(double a, double b, double x)
    {
        double both = a + b;
        double exponent = (a * Logarithm(x * both / a)) + (b * Logarithm((1 - x) * both / b))
            + StirlingError(both) - StirlingError(a) - StirlingError(b);
        return (1 + Log1p.Inverse(exponent)) * Math.Sqrt(a * b / (Math.Tau * both));
    }

    /// <summary>The continued fraction of the incomplete beta function, by Lentz' method.</summary>
    private static double Fraction(double a, double b, double x)
    {
        double c = 1;
        double d = 1 / NotZero(1 - ((a + b) * x / (a + 1)));
        double value = d;
        for (int m = 1; m < MostTerms; m++)
        {
            double even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            value *= c * d;

            double odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
                break;
        }
        return value;
    }

    /// <summary>ln Γ (x) - ((x - ½) ln x - x + ½ ln 2π).</summary>
    private static double StirlingError(double x)
    {
        double sum = 0;
        for (; x < LeastOfSeries; x++)
            sum += ((x + 0.5) * Log1p.Of(1 / x)) - 1;

        // 1 / 12x - 1 / 360x³ + 1 / 1260x⁵ - 1 / 1680x⁷ + 1 / 1188x⁹
        double square = x * x, series = 0;
        foreach (double divisor in s_stirling)
            series = (1 / divisor) - (series / square);
        return sum + (series / x);
    }

    private static double Logarithm(double x) => Log1p.Of(x - 1);

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
