namespace Autoencoders.Generator.Tests.Networks.Functions;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    /// <summary>
    /// The probability of a value up to <paramref name="x"/>: 1/2 + density(x) (x + x³/3 + x⁵/(3·5) + ...), whose terms have one sign.
    /// </summary>
    public static double Cumulative(double x)
    {
        // Where the terms would overflow, the other side is below what double precision shows beside 1.
        if (Math.Abs(x) > 9)
            return x > 0 ? 1 : 0;

        double term = x, sum = x;
        for (int odd = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
