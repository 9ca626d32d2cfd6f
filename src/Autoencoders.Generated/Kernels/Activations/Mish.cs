using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// f(x) = x tanh(ln(1 + e)) = x n / (n + 2), f'(x) = (n + 4 x e (1 + e) / (n + 2)) / (n + 2) with e = exp(x), n = e (e + 2).
/// </summary>
/// <remarks>For generated code. From 20 on n / (n + 2) is 1, before e² overflows.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Mish : ICurvedActivation
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
        V bounded = V.Min(V.Create(20f), x);
        V e = Exponential.Of(bounded);
        V n = e * (e + V.Create(2f));
        return x * (n / (n + V.Create(2f)));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V x)
        where V : struct, ILanes<V>
    {
        V bounded = V.Min(V.Create(20f), x);
        V e = Exponential.Of(bounded);
        V n = e * (e + V.Create(2f));
        return V.MultiplyAdd(bounded * V.Create(4f), (e + (e * e)) / (n + V.Create(2f)), n) / (n + V.Create(2f));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SecondDerivative<V>(V x)
        where V : struct, ILanes<V>
    {
        V bounded = V.Min(V.Create(20f), x);
        V e = Exponential.Of(bounded);
        V n = e * (e + V.Create(2f));
        V d = n + V.Create(2f);
        V falling = (V.Create(2f) * (V.One + e)) - (e * e * V.MultiplyAdd(V.Create(2f), e, V.Create(3f)));
        return V.MultiplyAdd(bounded, falling / d, V.Create(2f) * (V.One + e)) * (V.Create(4f) * e / (d * d));
    }
}
