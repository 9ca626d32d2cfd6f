using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The activation of the sum and a bias.</summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="TActivation">The activation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AddBiasThen<TActivation> : IEpilogue
    where TActivation : struct, IActivation
{
    /// <inheritdoc/>
    public static bool ReadsOperand => true;

    /// <inheritdoc/>
    public static bool IsLong => TActivation.IsLong;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V sum, V operand)
        where V : struct, ILanes<V>
        => TActivation.Forward(sum + operand);
}
