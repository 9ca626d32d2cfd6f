using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The sums of the columns of a row-major matrix: the gradient of a bias.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ColumnSum
{
    /// <summary>The multiple of columns at which the part of a thread begins: a cache line.</summary>
    internal const int Multiple = 16;

    /// <summary><c>destination[j] = Σ matrix[r, j]</c> for each j from first to before end, the rows taken in order.</summary>
    /// <param name="matrix">The matrix, from its row 0 and column 0.</param>
    /// <param name="rowStride">The floats from a row to the next.</param>
    /// <param name="rows">The rows to sum.</param>
    /// <param name="destination">The sums, from column 0.</param>
    /// <param name="firstColumn">The first column to sum.</param>
    /// <param name="endColumn">The column after the last to sum.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Sum(ref float matrix, nint rowStride, nint rows, ref float destination, nint firstColumn, nint endColumn)
    {
        if (Vector512.IsHardwareAccelerated)
            Sum<Lanes16>(ref matrix, rowStride, rows, ref destination, firstColumn, endColumn);
        else if (Vector256.IsHardwareAccelerated)
            Sum<Lanes8>(ref matrix, rowStride, rows, ref destination, firstColumn, endColumn);
        else
            Sum<Lanes4>(ref matrix, rowStride, rows, ref destination, firstColumn, endColumn);
    }

    /// <summary>The part of the sums that belongs to one of several threads.</summary>
    internal static void SumPart(ref float matrix, nint columns, nint rows, ref float destination, int part, int parts)
    {
        Partition share = Partition.Of(columns, part, parts, Multiple);
        Sum(ref matrix, columns, rows, ref destination, share.Start, share.End);
    }

    /// <summary>The sums in registers of one width; the last columns one by one.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Sum<V>(ref float matrix, nint rowStride, nint rows, ref float destination, nint firstColumn, nint endColumn)
        where V : struct, ILanes<V>
    {
        nint column = SumColumns<RegisterPair<RegisterPair<V>>>(ref matrix, rowStride, rows, ref destination, firstColumn, endColumn);
        column = SumColumns<V>(ref matrix, rowStride, rows, ref destination, column, endColumn);
        SumColumns<Lanes1>(ref matrix, rowStride, rows, ref destination, column, endColumn);
    }

    /// <summary>As many columns from the given one as fill registers of one width; the first column that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint SumColumns<V>(ref float matrix, nint rowStride, nint rows, ref float destination, nint column, nint endColumn)
        where V : struct, ILanes<V>
    {
        for (; column + V.Count <= endColumn; column += V.Count)
        {
            V sum = V.Zero;
            for (nint row = 0; row < rows; row++)
                sum += V.Load(in matrix, row * rowStride + column);
            V.Store(sum, ref destination, column);
        }

        return column;
    }
}
