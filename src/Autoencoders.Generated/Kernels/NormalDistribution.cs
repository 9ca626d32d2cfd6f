using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The standard normal distribution.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class NormalDistribution
{
    // The greatest multiple of 1/4 at which e^(-x²/2) can be split as below; it is 0 there, being far below the normal range.
    private const float End = 13.25f;

    // Added and subtracted again it rounds a number below 2¹⁴ to a multiple of 2⁻⁸.
    private const float ToMultipleOfTwoToMinus8 = Binary32.ToNearestWhole / 256;

    private const float InverseSqrtOfTwoPi = 0.398942280f;

    /// <summary>
    /// Φ(x), the probability of a value below x, to 4 ulp from x = -1.5 on and to 6 ulp in the tail below; 0 where it would fall below
    /// the normal range.
    /// </summary>
    /// <param name="x">The value.</param>
    /// <param name="density"><c>Φ'(x) = e^(-x²/2) / √(2π)</c> to 2 ulp, which comes with it at no cost.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Cumulative<V>(V x, out V density)
        where V : struct, ILanes<V>
    {
        // A small error in an exponent is a large one in the power: the square is split into that of a rounded t, which is exact, and
        // a small rest, so that it is exact without fused multiply-add too.
        V t = V.Min(V.Create(End), V.Abs(x));
        V toMultiple = V.Create(ToMultipleOfTwoToMinus8);
        V rounded = t + toMultiple - toMultiple;
        V rest = (t - rounded) * (t + rounded);
        V r = Exponential.Reduce(V.Create(-0.5f) * (rounded * rounded), out V n) - (V.Create(0.5f) * rest);
        V scale = V.PowerOfTwo(n);
        V power = V.MultiplyAdd(scale, Exponential.MinusOneOfReduced(r), scale);
        density = power * V.Create(InverseSqrtOfTwoPi);

        // Φ(-t) e^(t²/2), minimax: relative error 6.1e-9. With coefficients above 0 alone nothing cancels.
        V numerator = V.Create(0.00411713031f);
        numerator = V.MultiplyAdd(numerator, t, V.Create(0.0406390182f));
        numerator = V.MultiplyAdd(numerator, t, V.Create(0.183252557f));
        numerator = V.MultiplyAdd(numerator, t, V.Create(0.438318718f));
        numerator = V.MultiplyAdd(numerator, t, V.Create(0.5f));
        V denominator = V.Create(0.0103199957f);
        denominator = V.MultiplyAdd(denominator, t, V.Create(0.101873352f));
        denominator = V.MultiplyAdd(denominator, t, V.Create(0.469516484f));
        denominator = V.MultiplyAdd(denominator, t, V.Create(1.20257592f));
        denominator = V.MultiplyAdd(denominator, t, V.Create(1.67452241f));
        denominator = V.MultiplyAdd(denominator, t, V.One);
        V below = power * (numerator / denominator);
        return V.WhereGreater(x, V.Zero, V.One - below, below);
    }
}
