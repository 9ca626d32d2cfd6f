using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>(reconstruction - target)².</summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="TOutput">The output activation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MeanSquaredError<TOutput> : ILoss
    where TOutput : struct, IActivation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x, V target)
        where V : struct, ILanes<V>
    {
        V reconstruction = TOutput.Forward(x);
        V difference = reconstruction - target;
        return difference * difference;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ValueAndDelta<V>(V x, V target, out V delta)
        where V : struct, ILanes<V>
    {
        V reconstruction = TOutput.Forward(x);
        V difference = reconstruction - target;
        delta = (difference + difference) * TOutput.Derivative(TOutput.DerivativeReadsInput ? x : reconstruction);
        return difference * difference;
    }
}
