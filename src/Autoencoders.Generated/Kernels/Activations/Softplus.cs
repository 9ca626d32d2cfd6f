using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>f(x) = ln(1 + exp(x)), f'(x) = 1 - exp(-f(x)).</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Softplus : ICurvedActivation
{
    /// <inheritdoc/>
    public static bool IsLong => true;

    /// <inheritdoc/>
    public static bool IsDerivativeLong => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Forward<V>(V x)
        where V : struct, ILanes<V>
        => Logarithm.OfOnePlusExponential(x);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Derivative<V>(V y)
        where V : struct, ILanes<V>
        => -Exponential.MinusOne(-y);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V SecondDerivative<V>(V y)
        where V : struct, ILanes<V>
    {
        V falling = Exponential.MinusOne(-y);
        return -(falling * (V.One + falling));
    }
}
