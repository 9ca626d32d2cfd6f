using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>f(x) = s x for x &gt; 0, else s a (exp(x) - 1).</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Selu : ICurvedActivation
{
    // The constants s and s a of Klambauer et al. (2017).
    private const float Scale = 1.0507009873554805f, ScaledAlpha = 1.7580993408473769f;

    /// <inheritdoc/>
    public static bool IsLong => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V x)
        where V : struct, ILanes<V>
        => V.WhereGreater(x, V.Zero, V.Create(Scale) * x, V.Create(ScaledAlpha) * Exponential.MinusOne(x));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V y)
        where V : struct, ILanes<V>
        => V.WhereGreater(y, V.Zero, V.Create(Scale), y + V.Create(ScaledAlpha));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SecondDerivative<V>(V y)
        where V : struct, ILanes<V>
        => V.WhereGreater(y, V.Zero, V.Zero, y + V.Create(ScaledAlpha));
}
