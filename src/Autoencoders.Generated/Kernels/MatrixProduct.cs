using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The product of two row-major matrices, followed by an epilogue on each element while it is still in a register.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MatrixProduct
{
    // The floats of the right matrix that are worth keeping in the second cache: half a megabyte, half of what a core now has.
    private const nint BlockLength = 128 * 1024;

    /// <summary>
    /// <c>c[r, j] = epilogue(Σ a[r, s] * b[s, j], operand[r, j])</c>. Each sum starts from 0 and takes its steps in order with
    /// <see cref="ILanes{TSelf}.MultiplyAdd"/>, so that it has the same bits in every width of register.
    /// </summary>
    /// <typeparam name="TEpilogue">What is done with each sum.</typeparam>
    /// <param name="a">The left matrix, [rows][steps].</param>
    /// <param name="aRowStride">The floats from a row of <paramref name="a"/> to the next; 1 where it lies transposed.</param>
    /// <param name="aStepStride">The floats from a step of <paramref name="a"/> to the next.</param>
    /// <param name="b">The right matrix, [steps][columns].</param>
    /// <param name="bRowStride">The floats from a row of <paramref name="b"/> to the next.</param>
    /// <param name="c">The result, [rows][columns]; it may be the operand, but overlaps neither matrix.</param>
    /// <param name="cRowStride">The floats from a row of <paramref name="c"/> to the next.</param>
    /// <param name="operand">The epilogue's operand, [rows][columns]; any reference where the epilogue reads none.</param>
    /// <param name="operandRowStride">The floats from a row of <paramref name="operand"/> to the next; 0 for a bias.</param>
    /// <param name="rows">The rows of the result.</param>
    /// <param name="steps">The terms of each sum.</param>
    /// <param name="columns">The columns of the result.</param>
    [MethodImpl(Compile.Whole)]
    public static void Multiply<TEpilogue>(
        ref float a, nint aRowStride, nint aStepStride, ref float b, nint bRowStride, ref float c, nint cRowStride,
        ref float operand, nint operandRowStride, nint rows, nint steps, nint columns)
        where TEpilogue : struct, IEpilogue
    {
        ProductOperands operands = new(
            ref a, aRowStride, aStepStride, ref b, bRowStride, ref c, cRowStride, ref operand, operandRowStride, rows, steps, columns);
        if (Vector512.IsHardwareAccelerated)
            Multiply<TEpilogue, Lanes16>(operands);
        else if (Vector256.IsHardwareAccelerated)
            Multiply<TEpilogue, Lanes8>(operands);
        else
            Multiply<TEpilogue, Lanes4>(operands);
    }

    /// <summary>The product in registers of one width; what is left over at the end of the rows in narrower ones.</summary>
    [MethodImpl(Compile.Whole)]
    internal static void Multiply<TEpilogue, V>(in ProductOperands operands)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        // Within a block of columns, rows outside and columns inside: a strip of the left matrix stays in the first cache and the
        // block of the right matrix in the second, while every strip passes it.
        nint widest = Pair<Pair<V>>.Count;
        nint block = Math.Max(1, BlockLength / (widest * Math.Max(1, operands.Steps))) * widest;
        for (nint column = 0; column < operands.Columns; column += block)
        {
            nint end = Math.Min(column + block, operands.Columns);
            nint row = MultiplyRows<SixRows, TEpilogue, V>(operands, 0, column, end);
            row = MultiplyRows<TwoRows, TEpilogue, V>(operands, row, column, end);
            MultiplyRows<OneRow, TEpilogue, V>(operands, row, column, end);
        }
    }

    /// <summary>As many rows from the given one as fill tiles of one height; the first row that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint MultiplyRows<TTile, TEpilogue, V>(in ProductOperands operands, nint row, nint firstColumn, nint endColumn)
        where TTile : struct, IRegisterTile
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        for (; row + TTile.Rows <= operands.Rows; row += TTile.Rows)
        {
            if (TEpilogue.IsLong)
            {
                MultiplyStrip<TTile, Store, V>(operands, row, firstColumn, endColumn);
                for (nint stored = row; stored < row + TTile.Rows; stored++)
                    FinishRow<TEpilogue, V>(operands, stored, firstColumn, endColumn);
            }
            else
            {
                MultiplyStrip<TTile, TEpilogue, V>(operands, row, firstColumn, endColumn);
            }
        }

        return row;
    }

    /// <summary>All columns of a tile's rows, in registers of falling width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyStrip<TTile, TEpilogue, V>(in ProductOperands operands, nint row, nint column, nint endColumn)
        where TTile : struct, IRegisterTile
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        // Too few rows to hide the latency of an addition get more columns at once instead.
        if (TTile.Rows < SixRows.Rows)
            column = MultiplyColumns<TTile, TEpilogue, Pair<Pair<V>>>(operands, row, column, endColumn);
        column = MultiplyColumns<TTile, TEpilogue, Pair<V>>(operands, row, column, endColumn);
        column = MultiplyColumns<TTile, TEpilogue, V>(operands, row, column, endColumn);
        if (Lanes8.Count < V.Count)
            column = MultiplyColumns<TTile, TEpilogue, Lanes8>(operands, row, column, endColumn);
        if (Lanes4.Count < V.Count)
            column = MultiplyColumns<TTile, TEpilogue, Lanes4>(operands, row, column, endColumn);
        if (Lanes1.Count < V.Count)
            MultiplyColumns<TTile, TEpilogue, Lanes1>(operands, row, column, endColumn);
    }

    /// <summary>A long epilogue over one row of stored sums, which are still in the first cache.</summary>
    [MethodImpl(Compile.Whole)]
    private static void FinishRow<TEpilogue, V>(in ProductOperands operands, nint row, nint column, nint endColumn)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        column = operands.FinishStored<TEpilogue, V>(row, column, endColumn);
        if (Lanes8.Count < V.Count)
            column = operands.FinishStored<TEpilogue, Lanes8>(row, column, endColumn);
        if (Lanes4.Count < V.Count)
            column = operands.FinishStored<TEpilogue, Lanes4>(row, column, endColumn);
        if (Lanes1.Count < V.Count)
            operands.FinishStored<TEpilogue, Lanes1>(row, column, endColumn);
    }

    /// <summary>As many columns from the given one as fill registers of one width; the first column that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint MultiplyColumns<TTile, TEpilogue, V>(in ProductOperands operands, nint row, nint column, nint endColumn)
        where TTile : struct, IRegisterTile
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        for (; column + V.Count <= endColumn; column += V.Count)
            TTile.Multiply<TEpilogue, V>(operands, row, column);
        return column;
    }
}
