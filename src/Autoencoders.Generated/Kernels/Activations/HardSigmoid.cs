using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>f(x) = clamp(x / 6 + 1/2, 0, 1).</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct HardSigmoid : ICurvedActivation
{
    private const float Sixth = 0.16666667f;

    /// <inheritdoc/>
    public static bool IsLong => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V x)
        where V : struct, ILanes<V>
        => V.Max(V.Zero, V.Min(V.One, V.MultiplyAdd(x, V.Create(Sixth), V.Create(0.5f))));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V y)
        where V : struct, ILanes<V>
        => V.WhereGreater(y * (V.One - y), V.Zero, V.Create(Sixth), V.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SecondDerivative<V>(V y)
        where V : struct, ILanes<V>
        => V.Zero;
}
