using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <content>The inverse of the distribution function.</content>
public static partial class NormalDistribution
{
    /// <summary>The normal number of a <see cref="TailWord"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V OfTail<V>(V tail)
        where V : struct, ILanes<V>
        => V.CopySign(UpperQuantile(V.Abs(tail)), tail);

    /// <summary>
    /// The value that is exceeded with probability p, for p from 2⁻³³ to ½, to 5e-6 of itself: of normal numbers, whose distribution no
    /// test tells from the exact one, and not of a statistic.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V UpperQuantile<V>(V p)
        where V : struct, ILanes<V>
    {
        // With x = 1 - 2p the quantile is x times a smooth function of w = -ln(1 - x²), or of its root in the tail (Giles 2012).
        V x = V.MultiplyAdd(V.Create(-2f), p, V.One);
        V w = -Logarithm.Of(V.Create(4f) * p * (V.One - p));
        V slope = V.WhereGreater(w, V.Create(5f), InTail(V.Sqrt(w) - V.Create(3.4f)), AtCenter(w - V.Create(2.5f)));
        return slope * x;
    }

    /// <summary>Minimax for w = d + 2.5 from 0 to 5: relative error 2e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V AtCenter<V>(V d)
        where V : struct, ILanes<V>
    {
        V slope = V.Create(3.19696803e-8f);
        slope = V.MultiplyAdd(slope, d, V.Create(4.83978825e-7f));
        slope = V.MultiplyAdd(slope, d, V.Create(-4.88579604e-6f));
        slope = V.MultiplyAdd(slope, d, V.Create(-6.19474573e-6f));
        slope = V.MultiplyAdd(slope, d, V.Create(0.000308741177f));
        slope = V.MultiplyAdd(slope, d, V.Create(-0.00177308282f));
        slope = V.MultiplyAdd(slope, d, V.Create(-0.0059076601f));
        slope = V.MultiplyAdd(slope, d, V.Create(0.348802717f));
        return V.MultiplyAdd(slope, d, V.Create(2.12331347f));
    }

    /// <summary>Minimax for √w = d + 3.4 from √5 to 4.65: relative error 2e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V InTail<V>(V d)
        where V : struct, ILanes<V>
    {
        V slope = V.Create(8.49608445e-6f);
        slope = V.MultiplyAdd(slope, d, V.Create(-0.000260051573f));
        slope = V.MultiplyAdd(slope, d, V.Create(0.000938425253f));
        slope = V.MultiplyAdd(slope, d, V.Create(-0.00157583671f));
        slope = V.MultiplyAdd(slope, d, V.Create(0.00211946665f));
        slope = V.MultiplyAdd(slope, d, V.Create(-0.00357509011f));
        slope = V.MultiplyAdd(slope, d, V.Create(0.00560908325f));
        slope = V.MultiplyAdd(slope, d, V.Create(1.42360614f));
        return V.MultiplyAdd(slope, d, V.Create(4.57467542f));
    }
}
