using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>|reconstruction - target|, whose derivative is 0 where both are equal.</summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="TOutput">The output activation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct MeanAbsoluteError<TOutput> : ILoss
    where TOutput : struct, IActivation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x, V target)
        where V : struct, ILanes<V>
    {
        V reconstruction = TOutput.Forward(x);
        V difference = reconstruction - target;
        return V.Abs(difference);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ValueAndDelta<V>(V x, V target, out V delta)
        where V : struct, ILanes<V>
    {
        V reconstruction = TOutput.Forward(x);
        V difference = reconstruction - target;
        V slope = V.WhereGreater(V.Abs(difference), V.Zero, V.CopySign(V.One, difference), V.Zero);
        delta = slope * TOutput.Derivative(TOutput.DerivativeReadsInput ? x : reconstruction);
        return V.Abs(difference);
    }
}
