using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>f(x) = x for x &gt; 0, else a x.</summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="TSlope">The slope a, 0 or more: the sign of an output is then that of its input, or 0 below it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LeakyRelu<TSlope> : ICurvedActivation
    where TSlope : struct, IConstant
{
    /// <inheritdoc/>
    public static bool IsLong => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V x)
        where V : struct, ILanes<V>
        => V.WhereGreater(x, V.Zero, x, V.Create(TSlope.Value) * x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V y)
        where V : struct, ILanes<V>
        => V.WhereGreater(y, V.Zero, V.One, V.Create(TSlope.Value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SecondDerivative<V>(V y)
        where V : struct, ILanes<V>
        => V.Zero;
}
