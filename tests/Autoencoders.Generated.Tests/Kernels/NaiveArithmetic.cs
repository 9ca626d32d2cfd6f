namespace Autoencoders.Tests.Kernels;

/// <summary>What the tests of kernels compare floats with: doubles.</summary>
internal static class NaiveArithmetic
{
    private const double Tolerance = 1e-5;

    public static double[] ToDoubles(float[] values) => Array.ConvertAll(values, value => (double)value);

    /// <summary>Requires a float to differ by no more than the tolerance times the size of the numbers that it was computed from.</summary>
    public static void AssertClose(double expected, float actual, double size, string what)
    {
        if (!(Math.Abs(actual - expected) <= Tolerance * size))
            Assert.Fail($"{what} is {actual:G9} instead of {expected:G17}, computed from numbers of size {size:G3}");
    }

    /// <summary>The derivative of a function with respect to one of its arguments, by central differences.</summary>
    public static double Derivative(Func<double[], double> function, double[] x, int argument)
    {
        double[] moved = [.. x];
        double step = 1e-5 * Math.Max(1, Math.Abs(x[argument]));
        moved[argument] = x[argument] + step;
        double above = function(moved);
        moved[argument] = x[argument] - step;
        return (above - function(moved)) / (2 * step);
    }
}
