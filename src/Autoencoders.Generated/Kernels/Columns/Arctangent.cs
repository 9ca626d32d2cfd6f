namespace Autoencoders.Kernels;

/// <summary>
/// The angle of a point in double precision with the same bits on every machine: sums, products and quotients only, each rounded once, to
/// some 1e-15.
/// </summary>
internal static class Arctangent
{
    private const double HalfPi = 1.5707963267948966, SixthOfPi = 0.5235987755982989, Root3 = 1.7320508075688772;

    /// <summary>The tangent of π / 12: the largest whose series is short.</summary>
    private const double Largest = 0.2679491924311227;

    /// <summary>The angle, from -π to π; 0 for the center and for what is no point.</summary>
    /// <param name="y">The sine, times any length.</param>
    /// <param name="x">The cosine, times the same length.</param>
    public static double Of(double y, double x)
    {
        double height = Math.Abs(y), width = Math.Abs(x), longest = Math.Max(height, width);
        if (!(longest > 0 && longest <= float.MaxValue))
            return 0;
        double angle = height <= width ? OfAtMostOne(height / width) : HalfPi - OfAtMostOne(width / height);
        double upper = x < 0 ? (2 * HalfPi) - angle : angle;
        return y < 0 ? -upper : upper;
    }

    /// <summary>The arctangent of a number from 0 to 1.</summary>
    private static double OfAtMostOne(double tangent) => tangent <= Largest
        ? Series(tangent)
        : SixthOfPi + Series(((tangent * Root3) - 1) / (tangent + Root3));

    /// <summary><c>x - x³/3 + x⁵/5 - ...</c></summary>
    private static double Series(double x)
    {
        double square = x * x, sum = 0;
        for (int term = 27; term > 0; term -= 2)
            sum = (1.0 / term) - (sum * square);
        return sum * x;
    }
}
