using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The sum times the derivative of an activation at what was kept from the forward pass.</summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="TActivation">The activation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimesDerivative<TActivation> : IEpilogue
    where TActivation : struct, IActivation
{
    /// <inheritdoc/>
    public static bool ReadsOperand => true;

    /// <inheritdoc/>
    public static bool IsLong => TActivation.IsDerivativeLong;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V sum, V operand)
        where V : struct, ILanes<V>
        => sum * TActivation.Derivative(operand);
}
