namespace Autoencoders;

/// <summary>
/// The cosine over a half turn. That of the C library differs in its last bit from one platform to the next; these are the polynomials of
/// fdlibm.
/// </summary>
internal static class HalfTurnCosine
{
    /// <summary><c>cos(π x)</c> to the last bit but one, for x from 0 to 1: 1 at 0, exactly 0 at ½, -1 at 1.</summary>
    public static double Of(double x)
    {
        if (x > 0.5)
            return -Of(1 - x);
        return x <= 0.25 ? Cosine(Math.PI * x) : Sine(Math.PI * (0.5 - x));
    }

    /// <summary>The way from <paramref name="start"/> to <paramref name="end"/> along half a cosine, of which a share is done.</summary>
    /// <param name="start">The value at 0.</param>
    /// <param name="end">The value at 1.</param>
    /// <param name="done">From 0 to 1.</param>
    public static double Between(double start, double end, double done) => end + ((start - end) / 2 * (1 + Of(done)));

    /// <summary>cos x for x from 0 to π/4.</summary>
    private static double Cosine(double x)
    {
        double z = x * x;
        double p = -1.13596475577881948265e-11;
        p = (p * z) + 2.08757232129817482790e-09;
        p = (p * z) - 2.75573143513906633035e-07;
        p = (p * z) + 2.48015872894767294178e-05;
        p = (p * z) - 1.38888888888741095749e-03;
        p = (p * z) + 4.16666666666666019037e-02;
        return 1 - ((0.5 * z) - (z * z * p));
    }

    /// <summary>sin x for x from 0 to π/4.</summary>
    private static double Sine(double x)
    {
        double z = x * x;
        double p = 1.58969099521155010221e-10;
        p = (p * z) - 2.50507602534068634195e-08;
        p = (p * z) + 2.75573137070700676789e-06;
        p = (p * z) - 1.98412698298579493134e-04;
        p = (p * z) + 8.33333333332248946124e-03;
        p = (p * z) - 1.66666666666666324348e-01;
        return x + (x * z * p);
    }
}
