using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>f(x) = x s, f'(x) = s (1 + x (1 - s)) with s = sigmoid(x).</summary>
/// <remarks>For generated code. The distance from s to 1 is computed as a sigmoid: a difference would lose it if s is near 1.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Silu : ICurvedActivation
{
    /// <inheritdoc/>
    public static bool IsLong => true;

    /// <inheritdoc/>
    public static bool IsDerivativeLong => true;

    /// <inheritdoc/>
    public static bool DerivativeReadsInput => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V x)
        where V : struct, ILanes<V>
    {
        V s = Logistic.Of(x);
        return x * s;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V x)
        where V : struct, ILanes<V>
    {
        V s = Logistic.Of(x);
        return s * V.MultiplyAdd(x, Logistic.Of(-x), V.One);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SecondDerivative<V>(V x)
        where V : struct, ILanes<V>
    {
        V s = Logistic.Of(x);
        V missing = Logistic.Of(-x);
        return s * missing * V.MultiplyAdd(x, missing - s, V.Create(2f));
    }
}
