using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The logistic function, the sigmoid of the networks.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Logistic
{
    /// <summary><c>1 / (1 + e⁻ˣ)</c> to 2 ulp; 0 where it would fall below the normal range by more than half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Of<V>(V x)
        where V : struct, ILanes<V>
    {
        // 89 makes 2ⁿ infinite (n = 128) with r > 0, so that the sum below is infinite too; between 88.37 and 89 r would be negative.
        V y = V.WhereGreater(-x, V.Create(88.37f), V.Create(89f), V.Max(V.Create(-30f), -x));
        V r = Exponential.Reduce(y, out V n);
        V scale = V.PowerOfTwo(n);
        return V.One / (V.MultiplyAdd(scale, Exponential.MinusOneOfReduced(r), V.One) + scale);
    }
}
