using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The gradients of the vectors that are learned for the categories of a column.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmbeddingTable
{
    /// <summary>
    /// The gradients of each category: the sum of the deltas of its rows, taken in their order, and zeros for one without rows; one part of
    /// the categories is overwritten.
    /// </summary>
    /// <param name="deltas">The deltas of the vector of the first row, [length].</param>
    /// <param name="column">The column of the first row.</param>
    /// <param name="gradients">The gradients, [categories][length].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="deltaStride">The deltas of a row.</param>
    /// <param name="stride">The columns of a row.</param>
    /// <param name="categories">The number of categories.</param>
    /// <param name="length">The values of a vector.</param>
    /// <param name="part">The number of the part.</param>
    /// <param name="parts">The number of parts.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Gradients(
        ref float deltas,
        ref float column,
        ref float gradients,
        nint rows,
        nint deltaStride,
        nint stride,
        nint categories,
        nint length,
        int part,
        int parts)
    {
        Partition share = Partition.Of(categories, part, parts, 1);
        LaneSweep.Run(new CategoryColumn.ZeroStep(ref gradients), share.Start * length, share.End * length);
        for (nint row = 0; row < rows; row++)
        {
            nint index = CategoryColumn.IndexOf(Unsafe.Add(ref column, row * stride), categories);
            if (index >= share.Start && index < share.End)
                Addition.Accumulate(ref Unsafe.Add(ref deltas, row * deltaStride), ref Unsafe.Add(ref gradients, index * length), length);
        }
    }
}
