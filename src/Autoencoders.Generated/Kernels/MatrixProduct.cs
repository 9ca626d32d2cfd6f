using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The product of two row-major matrices, followed by an epilogue on each element while it is still in a register.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MatrixProduct
{
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Multiply<TEpilogue, V>(in ProductOperands operands)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        // Too few rows to hide the latency of an addition get more columns at once instead.
        nint column = operands.Rows < RegisterTile.Height ? MultiplyColumns<TEpilogue, Pair<Pair<V>>>(operands, 0) : 0;
        column = MultiplyColumns<TEpilogue, Pair<V>>(operands, column);
        column = MultiplyColumns<TEpilogue, V>(operands, column);
        if (Lanes8.Count < V.Count)
            column = MultiplyColumns<TEpilogue, Lanes8>(operands, column);
        if (Lanes4.Count < V.Count)
            column = MultiplyColumns<TEpilogue, Lanes4>(operands, column);
        if (Lanes1.Count < V.Count)
            MultiplyColumns<TEpilogue, Lanes1>(operands, column);
    }

    /// <summary>As many columns from the given one as fill registers of one width; the first column that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint MultiplyColumns<TEpilogue, V>(in ProductOperands operands, nint column)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>
    {
        // Columns outside and rows inside: a panel of the right matrix stays in the cache while all rows pass it.
        for (; column + V.Count <= operands.Columns; column += V.Count)
        {
            nint row = 0;
            for (; row + RegisterTile.Height <= operands.Rows; row += RegisterTile.Height)
                RegisterTile.Six<TEpilogue, V>(operands, row, column);
            for (; row + 2 <= operands.Rows; row += 2)
                RegisterTile.Two<TEpilogue, V>(operands, row, column);
            if (row < operands.Rows)
                RegisterTile.One<TEpilogue, V>(operands, row, column);
        }

        return column;
    }
}
