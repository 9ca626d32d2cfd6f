namespace Autoencoders;

/// <summary>
/// A power with a whole exponent. The power function of the C library differs in its last bits from one platform to the next; this one is
/// repeated squaring, whose products are kept with their rounding errors, as a high exponent would multiply these.
/// </summary>
internal static class WholePower
{
    /// <summary><c>value</c> to the power of <c>exponent</c>, to the last bit but one wherever the result is a normal number.</summary>
    /// <param name="value">Above 0.</param>
    /// <param name="exponent">0 or more.</param>
    public static double Of(double value, long exponent)
    {
        var power = (High: 1.0, Low: 0.0);
        var square = (High: value, Low: 0.0);
        while (exponent > 0)
        {
            if ((exponent & 1) != 0)
                power = Product(power, square);
            exponent >>= 1;
            if (exponent > 0)
                square = Product(square, square);
        }

        return power.High;
    }

    /// <summary>The product of two numbers, each of which is a sum of two.</summary>
    private static (double High, double Low) Product((double High, double Low) a, (double High, double Low) b)
    {
        double product = a.High * b.High;
        if (!double.IsFinite(product))
            return (product, 0);

        // What rounding took off the product is a double itself, so that every machine finds the same.
        double error = Math.FusedMultiplyAdd(a.High, b.High, -product) + ((a.High * b.Low) + (a.Low * b.High));
        double high = product + error;
        return (high, error - (high - product));
    }
}
