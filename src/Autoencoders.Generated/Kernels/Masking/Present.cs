using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A loss that is 0, with derivative 0, if the target is missing: NaN.</summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="TLoss">The loss of targets that are there.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Present<TLoss> : ILoss
    where TLoss : struct, ILoss
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Value<V>(V x, V target)
        where V : struct, ILanes<V>
        => PresentValues.Select(target, TLoss.Value(x, target), V.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ValueAndDelta<V>(V x, V target, out V delta)
        where V : struct, ILanes<V>
    {
        V value = TLoss.ValueAndDelta(x, target, out V present);
        delta = PresentValues.Select(target, present, V.Zero);
        return PresentValues.Select(target, value, V.Zero);
    }
}
