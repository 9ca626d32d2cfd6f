using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The exponential function.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Exponential
{
    // eˣ = 2ⁿ eʳ with x = n ln 2 + r, |r| ≤ ln 2 / 2. The upper part of ln 2 has so few bits that n times it is exact even where
    // the machine rounds the product.
    private const float Log2OfE = 1.44269504f;
    private const float Ln2Upper = 0.693359375f;
    private const float Ln2Lower = -2.12194440e-4f;

    /// <summary>eˣ to 2 ulp; 0 where the result would fall below the normal range by more than half, infinity where it overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x)
        where V : struct, ILanes<V>
    {
        // Bounds that still give 0 (n = -127) and infinity (n = 129).
        V r = Reduce(V.Min(V.Create(89.5f), V.Max(V.Create(-88f), x)), out V n);

        // n = 128 is reached below the overflow, but 2¹²⁸ is not a float: the surplus is multiplied in afterwards.
        V within = V.Min(V.Create(127f), n);
        V scale = V.PowerOfTwo(within);
        return V.MultiplyAdd(scale, MinusOneOfReduced(r), scale) * V.PowerOfTwo(n - within);
    }

    /// <summary>eˣ - 1 to 2 ulp, also next to zero; infinity where it overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V MinusOne<V>(V x)
        where V : struct, ILanes<V>
    {
        // As above; next to the overflow the 1 counts for nothing, so that it may be multiplied by the surplus too.
        V r = Reduce(V.Min(V.Create(89.5f), V.Max(V.Create(-88f), x)), out V n);
        V within = V.Min(V.Create(127f), n);
        V scale = V.PowerOfTwo(within);
        return V.MultiplyAdd(scale, MinusOneOfReduced(r), scale - V.One) * V.PowerOfTwo(n - within);
    }

    /// <summary>Splits x into <c>n ln 2 + r</c> with a whole n and |r| ≤ ln 2 / 2, for |x| below 2²⁰.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Reduce<V>(V x, out V n)
        where V : struct, ILanes<V>
    {
        V toNearestWhole = V.Create(Binary32.ToNearestWhole);
        n = V.MultiplyAdd(x, V.Create(Log2OfE), toNearestWhole) - toNearestWhole;
        return V.MultiplyAdd(n, V.Create(-Ln2Lower), V.MultiplyAdd(n, V.Create(-Ln2Upper), x));
    }

    /// <summary>eʳ - 1 for |r| ≤ ln 2 / 2, accurate relative to r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V MinusOneOfReduced<V>(V r)
        where V : struct, ILanes<V>
    {
        // (eʳ - 1 - r) / r², minimax: an error of 3.1e-9 relative to eʳ.
        V p = V.Create(0.00138143252f);
        p = V.MultiplyAdd(p, r, V.Create(0.00836885162f));
        p = V.MultiplyAdd(p, r, V.Create(0.0416684002f));
        p = V.MultiplyAdd(p, r, V.Create(0.166665196f));
        p = V.MultiplyAdd(p, r, V.Create(0.49999994f));
        return V.MultiplyAdd(r * r, p, r);
    }
}
