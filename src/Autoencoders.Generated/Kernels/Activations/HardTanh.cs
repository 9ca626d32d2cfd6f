using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>f(x) = clamp(x, -1, 1).</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HardTanh : ICurvedActivation
{
    /// <inheritdoc/>
    public static bool IsLong => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V x)
        where V : struct, ILanes<V>
        => V.Max(-V.One, V.Min(V.One, x));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V y)
        where V : struct, ILanes<V>
        => V.WhereGreater(V.One, V.Abs(y), V.One, V.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SecondDerivative<V>(V y)
        where V : struct, ILanes<V>
        => V.Zero;
}
