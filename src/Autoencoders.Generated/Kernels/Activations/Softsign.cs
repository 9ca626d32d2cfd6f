using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>f(x) = x / (1 + |x|), f'(x) = (1 - |f(x)|)².</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Softsign : ICurvedActivation
{
    /// <inheritdoc/>
    public static bool IsLong => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V x)
        where V : struct, ILanes<V>
        => x / (V.One + V.Abs(x));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V y)
        where V : struct, ILanes<V>
        => (V.One - V.Abs(y)) * (V.One - V.Abs(y));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SecondDerivative<V>(V y)
        where V : struct, ILanes<V>
    {
        V rest = V.One - V.Abs(y);
        return V.CopySign(V.Create(2f) * (rest * rest * rest), -y);
    }
}
