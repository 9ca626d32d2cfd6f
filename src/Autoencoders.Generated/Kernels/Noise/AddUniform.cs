using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A number between minus and plus the amount is added.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AddUniform : IElementNoise
{
    /// <inheritdoc/>
    public static bool IsNormal => false;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Apply<V>(V value, V random, V amount)
        where V : struct, ILanes<V>
        => V.MultiplyAdd(amount, V.MultiplyAdd(V.Create(2f), random, -V.One), value);
}
