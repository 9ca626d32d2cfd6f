using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The gradients of the vectors that are learned for the categories of a column. Only those of a mini-batch have any.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EmbeddingTable
{
    /// <summary>The indices of a mini-batch, which tell the next step what gradients to clear.</summary>
    /// <param name="column">The column of the first row.</param>
    /// <param name="kept">The indices of the first row.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="stride">The columns of a row.</param>
    /// <param name="keptStride">The indices that are kept of a row.</param>
    public static void Keep(ref float column, ref float kept, nint rows, nint stride, nint keptStride)
    {
        for (nint row = 0; row < rows; row++)
            Unsafe.Add(ref kept, row * keptStride) = Unsafe.Add(ref column, row * stride);
    }

    /// <summary>Clears the gradients that the step before wrote; several threads may clear the same ones.</summary>
    /// <param name="kept">The indices of the first row of that step.</param>
    /// <param name="gradients">The gradients, [categories][length].</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="keptStride">The indices that are kept of a row.</param>
    /// <param name="categories">The number of categories.</param>
    /// <param name="length">The values of a vector.</param>
    /// <param name="part">The number of the part.</param>
    /// <param name="parts">The number of parts.</param>
    public static void Clear(
        ref float kept, ref float gradients, nint rows, nint keptStride, nint categories, nint length, int part, int parts)
    {
        Partition share = Partition.Of(rows, part, parts, 1);
        for (nint row = share.Start; row < share.End; row++)
        {
            nint index = CategoryColumn.IndexOf(Unsafe.Add(ref kept, row * keptStride), categories);
            if (index >= 0)
                LaneSweep.Run(new CategoryColumn.ZeroStep(ref Unsafe.Add(ref gradients, index * length)), 0, length);
        }
    }

    /// <summary>Adds the deltas of all rows, taken in their order, to the gradients of their categories; one part of the categories.</summary>
    /// <param name="deltas">The deltas of the vector of the first row, [length].</param>
    /// <param name="column">The column of the first row.</param>
    /// <param name="gradients">The gradients, [categories][length], which were cleared.</param>
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
        for (nint row = 0; row < rows; row++)
        {
            nint index = CategoryColumn.IndexOf(Unsafe.Add(ref column, row * stride), categories);
            if (index >= share.Start && index < share.End)
                Addition.Accumulate(ref Unsafe.Add(ref deltas, row * deltaStride), ref Unsafe.Add(ref gradients, index * length), length);
        }
    }
}
