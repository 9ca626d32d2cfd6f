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

    /// <summary>ln(1 + x) to 2 ulp for x ≥ 0, also next to zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V OfOnePlus<V>(V x)
        where V : struct, ILanes<V>
    {
        // 1 + x = 2ⁿ (1 + f) with 1 + f between √½ and √2.
        V n = V.Exponent((V.One + x) * V.Create(Sqrt2));

        // f = 2⁻ⁿ x + (2⁻ⁿ - 1), rounded once and equal to x for n = 0. In two factors, as 2⁻¹²⁸ is below the normal range.
        V toNearestWhole = V.Create(Binary32.ToNearestWhole);
        V half = V.MultiplyAdd(n, V.Create(0.5f), toNearestWhole) - toNearestWhole;
        V a = V.PowerOfTwo(-half);
        V b = V.PowerOfTwo(half - n);
        V f = V.MultiplyAdd(x * a, b, V.MultiplyAdd(a, b, -V.One));

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
        V result = V.MultiplyAdd(n, V.Create(Ln2Upper), small);
        return V.WhereGreater(x, V.Create(float.MaxValue), x, result);
    }
}
