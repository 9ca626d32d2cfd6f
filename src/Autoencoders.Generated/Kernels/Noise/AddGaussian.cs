using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A normal number is added, whose standard deviation is the amount.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AddGaussian : IElementNoise
{
    /// <inheritdoc/>
    public static bool IsNormal => true;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V value, V random, V amount)
        where V : struct, ILanes<V>
        => V.MultiplyAdd(amount, random, value);
}
