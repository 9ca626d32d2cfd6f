using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>reconstruction - target ln(reconstruction + 1e-8).</summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="TOutput">The output activation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PoissonNegativeLogLikelihood<TOutput> : ILoss
    where TOutput : struct, IActivation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x, V target)
        where V : struct, ILanes<V>
    {
        V reconstruction = TOutput.Forward(x);
        V rate = reconstruction + V.Create(1e-8f);
        return reconstruction - (target * Logarithm.Of(rate));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ValueAndDelta<V>(V x, V target, out V delta)
        where V : struct, ILanes<V>
    {
        V reconstruction = TOutput.Forward(x);
        V rate = reconstruction + V.Create(1e-8f);
        delta = (V.One - (target / rate)) * TOutput.Derivative(TOutput.DerivativeReadsInput ? x : reconstruction);
        return reconstruction - (target * Logarithm.Of(rate));
    }
}
