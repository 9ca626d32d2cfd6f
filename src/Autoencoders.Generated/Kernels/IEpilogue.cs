using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>The operation of a matrix product on each finished sum before it is stored, while it is still in a register.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEpilogue
{
    /// <summary>True if the operand is read at all; where not, its address may be any.</summary>
    static abstract bool ReadsOperand { get; }

    /// <summary>
    /// True if it has too many instructions to stand behind each sum of a tile, where the compiler would stop inlining; it then runs as a
    /// loop over a strip of stored sums, and the result must not replace the operand.
    /// </summary>
    static abstract bool IsLong { get; }

    /// <summary>The value to store.</summary>
    /// <param name="sum">The finished sum.</param>
    /// <param name="operand">The element of the operand at the same place: a bias, or what the forward pass kept.</param>
    static abstract V Apply<V>(V sum, V operand)
        where V : struct, ILanes<V>;
}
