using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>-(target ln r + (1 - target) ln(1 - r)) with r = sigmoid(x): max(x, 0) - x target + ln(1 + exp(-|x|)).</summary>
/// <remarks>
/// For generated code. Fused with the sigmoid, so that neither the logarithm of a rounded 0 nor a division by it can arise.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BinaryCrossEntropy : ILoss
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x, V target)
        where V : struct, ILanes<V>
    {
        V decay = Exponential.Of(-V.Abs(x));
        return V.Max(V.Zero, x) - (x * target) + Logarithm.OfOnePlus(decay);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ValueAndDelta<V>(V x, V target, out V delta)
        where V : struct, ILanes<V>
    {
        V decay = Exponential.Of(-V.Abs(x));
        delta = (V.WhereGreater(x, V.Zero, V.One, decay) / (V.One + decay)) - target;
        return V.Max(V.Zero, x) - (x * target) + Logarithm.OfOnePlus(decay);
    }
}
