using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>d²/2 where |d| &lt;= 1, else |d| - 1/2, with d = reconstruction - target.</summary>
/// <remarks>For generated code. With c = d cut to -1..1, both branches are c (d - c / 2), and the derivative is c.</remarks>
/// <typeparam name="TOutput">The output activation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Huber<TOutput> : ILoss
    where TOutput : struct, IActivation
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x, V target)
        where V : struct, ILanes<V>
    {
        V reconstruction = TOutput.Forward(x);
        V difference = reconstruction - target;
        V slope = V.Max(-V.One, V.Min(V.One, difference));
        return slope * (difference - (V.Create(0.5f) * slope));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ValueAndDelta<V>(V x, V target, out V delta)
        where V : struct, ILanes<V>
    {
        V reconstruction = TOutput.Forward(x);
        V difference = reconstruction - target;
        V slope = V.Max(-V.One, V.Min(V.One, difference));
        delta = slope * TOutput.Derivative(TOutput.DerivativeReadsInput ? x : reconstruction);
        return slope * (difference - (V.Create(0.5f) * slope));
    }
}
