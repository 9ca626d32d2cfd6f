using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>f(x) = x for x &gt; 0, else a (exp(x) - 1).</summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="TAlpha">The factor a, above 0.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Elu<TAlpha> : ICurvedActivation
    where TAlpha : struct, IConstant
{
    /// <inheritdoc/>
    public static bool IsLong => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V x)
        where V : struct, ILanes<V>
        => V.WhereGreater(x, V.Zero, x, V.Create(TAlpha.Value) * Exponential.MinusOne(x));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V y)
        where V : struct, ILanes<V>
        => V.WhereGreater(y, V.Zero, V.One, y + V.Create(TAlpha.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SecondDerivative<V>(V y)
        where V : struct, ILanes<V>
        => V.WhereGreater(y, V.Zero, V.Zero, y + V.Create(TAlpha.Value));
}
