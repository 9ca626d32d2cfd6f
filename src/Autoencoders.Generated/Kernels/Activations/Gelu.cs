using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>f(x) = x Φ(x), f'(x) = Φ(x) + x Φ'(x) with the normal distribution Φ.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Gelu : ICurvedActivation
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
        V cumulative = NormalDistribution.Cumulative(x, out V density);
        return x * cumulative;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V x)
        where V : struct, ILanes<V>
    {
        V cumulative = NormalDistribution.Cumulative(x, out V density);
        return V.MultiplyAdd(x, density, cumulative);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SecondDerivative<V>(V x)
        where V : struct, ILanes<V>
    {
        V cumulative = NormalDistribution.Cumulative(x, out V density);
        return density * (V.Create(2f) - (x * x));
    }
}
