using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The natural logarithm.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Logarithm
{
    private const float Sqrt2 = 1.41421356f;
    private const float Ln2Upper = 0.693359375f;
    private const float Ln2Lower = -2.12194440e-4f;

    /// <summary>ln x to 2 ulp for x ≥ 2⁻¹²⁶, the least normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x)
        where V : struct, ILanes<V>
    {
        // x = 2ⁿ (1 + f); halved, so that the comparison with √2 does not overflow.
        V n = V.Exponent(x * V.Create(Sqrt2 / 2)) + V.One;
        InverseOfPowerOfTwo(n, out V a, out V b);
        V f = (x * a * b) - V.One;
        return V.WhereGreater(x, V.Create(float.MaxValue), x, OfReduced(n, f));
    }

    /// <summary>ln(1 + eˣ), also called softplus, to 2 ulp; 0 where it would fall below the normal range by more than half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V OfOnePlusExponential<V>(V x)
        where V : struct, ILanes<V>
        => V.Max(V.Zero, x) + OfOnePlus(Exponential.Of(-V.Abs(x)));

    /// <summary>ln(1 + x) to 2 ulp for x ≥ 0, also next to zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V OfOnePlus<V>(V x)
        where V : struct, ILanes<V>
    {
        // 1 + x = 2ⁿ (1 + f) with 1 + f between √½ and √2.
        V n = V.Exponent((V.One + x) * V.Create(Sqrt2));

        // f = 2⁻ⁿ x + (2⁻ⁿ - 1), rounded once and equal to x for n = 0.
        InverseOfPowerOfTwo(n, out V a, out V b);
        V f = V.MultiplyAdd(x * a, b, V.MultiplyAdd(a, b, -V.One));
        return V.WhereGreater(x, V.Create(float.MaxValue), x, OfReduced(n, f));
    }

    /// <summary>2⁻ⁿ in two factors, as 2⁻¹²⁸ is below the normal range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void InverseOfPowerOfTwo<V>(V n, out V a, out V b)
        where V : struct, ILanes<V>
    {
        V toNearestWhole = V.Create(Binary32.ToNearestWhole);
        V half = V.MultiplyAdd(n, V.Create(0.5f), toNearestWhole) - toNearestWhole;
        a = V.PowerOfTwo(-half);
        b = V.PowerOfTwo(half - n);
    }

    /// <summary>ln(2ⁿ (1 + f)) with 1 + f between √½ and √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V OfReduced<V>(V n, V f)
        where V : struct, ILanes<V>
    {
        // (ln(1 + f) - f + f² / 2) / f³, minimax: relative error of ln(1 + f) 5.8e-9.
        V p = V.Create(-0.0763564408f);
        p = V.MultiplyAdd(p, f, V.Create(0.127633139f));
        p = V.MultiplyAdd(p, f, V.Create(-0.131605804f));
        p = V.MultiplyAdd(p, f, V.Create(0.142015547f));
        p = V.MultiplyAdd(p, f, V.Create(-0.166232988f));
        p = V.MultiplyAdd(p, f, V.Create(0.200012326f));
        p = V.MultiplyAdd(p, f, V.Create(-0.250008225f));
        p = V.MultiplyAdd(p, f, V.Create(0.333333313f));
        p = V.MultiplyAdd(p, f, V.Create(-0.5f));
        V small = V.MultiplyAdd(f * f, p, V.MultiplyAdd(n, V.Create(Ln2Lower), f));
        return V.MultiplyAdd(n, V.Create(Ln2Upper), small);
    }
}
