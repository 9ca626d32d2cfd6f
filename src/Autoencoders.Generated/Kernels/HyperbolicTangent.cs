using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The hyperbolic tangent.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HyperbolicTangent
{
    /// <summary>tanh x to 2 ulp, also next to zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x)
        where V : struct, ILanes<V>
    {
        // With m = e²ˣ - 1, tanh x = m / (m + 2). Where that is near x (n ≤ 1) it is written as x + (m - 2x - x m) / (m + 2), so that
        // the roundings of m + 2 and of the quotient count for little. From 10 on every tanh rounds to 1.
        V magnitude = V.Min(V.Create(10f), V.Abs(x));
        V twice = magnitude + magnitude;
        V r = Exponential.Reduce(twice, out V n);
        V scale = V.PowerOfTwo(n);
        V m = V.MultiplyAdd(scale, Exponential.MinusOneOfReduced(r), scale - V.One);
        V start = V.WhereGreater(n, V.One, V.Zero, magnitude);
        V numerator = V.WhereGreater(n, V.One, m, V.MultiplyAdd(-magnitude, m, m - twice));
        return V.CopySign(start + numerator / (m + V.Create(2f)), x);
    }
}
