using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The amount is the part of the values that becomes 0.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Mask : IElementNoise
{
    /// <inheritdoc/>
    public static bool IsNormal => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V value, V random, V amount)
        where V : struct, ILanes<V>
        => V.WhereGreater(amount, random, V.Zero, value);
}
