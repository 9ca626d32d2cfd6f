using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Autoencoders.Kernels;

/// <summary>The product of two row-major matrices, followed by an epilogue on each element while it is still in the first cache.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MatrixProduct
{
    /// <summary>The multiple of rows at which the part of a thread begins.</summary>
    public const int TileRows = ProductTile.Rows;

    /// <summary>
    /// <c>c[r, j] = epilogue(Σ a[r, s] * b[s, j], operand[r, j])</c>. Each sum starts from 0 and takes its steps in order with
    /// <see cref="ILanes{TSelf}.MultiplyAdd"/>, so that it has the same bits in every width of register.
    /// </summary>
    /// <typeparam name="TEpilogue">What is done with each sum.</typeparam>
    /// <param name="a">The left matrix, [rows][steps].</param>
    /// <param name="aRowStride">The floats from a row of <paramref name="a"/> to the next; 1 where it lies transposed.</param>
    /// <param name="aStepStride">The floats from a step of <paramref name="a"/> to the next; 1 where it does not.</param>
    /// <param name="b">The right matrix, [steps][columns].</param>
    /// <param name="bRowStride">The floats from a row of <paramref name="b"/> to the next.</param>
    /// <param name="c">The result, [rows][columns]; it may be the operand, but overlaps neither matrix.</param>
    /// <param name="cRowStride">The floats from a row of <paramref name="c"/> to the next.</param>
    /// <param name="operand">The epilogue's operand, [rows][columns]; any reference where the epilogue reads none.</param>
    /// <param name="operandRowStride">The floats from a row of <paramref name="operand"/> to the next; 0 for a bias.</param>
    /// <param name="rows">The rows of the result.</param>
    /// <param name="steps">The terms of each sum.</param>
    /// <param name="columns">The columns of the result.</param>
    public static void Multiply<TEpilogue>(
        ref float a, nint aRowStride, nint aStepStride, ref float b, nint bRowStride, ref float c, nint cRowStride,
        ref float operand, nint operandRowStride, nint rows, nint steps, nint columns)
        where TEpilogue : struct, IEpilogue
        => Run<TEpilogue>(new ProductOperands(
            ref a, aRowStride, aStepStride, ref b, bRowStride, bIsTransposed: false, ref c, cRowStride, ref operand, operandRowStride,
            rows, steps, columns));

    /// <summary>
    /// <c>c[r, j] = epilogue(Σ a[r, s] * b[j, s], operand[r, j])</c>: as <see cref="Multiply"/>, with a right matrix that lies transposed.
    /// </summary>
    /// <typeparam name="TEpilogue">What is done with each sum.</typeparam>
    /// <param name="a">The left matrix, [rows][steps].</param>
    /// <param name="aRowStride">The floats from a row of <paramref name="a"/> to the next; 1 where it lies transposed.</param>
    /// <param name="aStepStride">The floats from a step of <paramref name="a"/> to the next; 1 where it does not.</param>
    /// <param name="b">The right matrix, [columns][steps].</param>
    /// <param name="bRowStride">The floats from a row of <paramref name="b"/> to the next.</param>
    /// <param name="c">The result, [rows][columns]; it may be the operand, but overlaps neither matrix.</param>
    /// <param name="cRowStride">The floats from a row of <paramref name="c"/> to the next.</param>
    /// <param name="operand">The epilogue's operand, [rows][columns]; any reference where the epilogue reads none.</param>
    /// <param name="operandRowStride">The floats from a row of <paramref name="operand"/> to the next; 0 for a bias.</param>
    /// <param name="rows">The rows of the result.</param>
    /// <param name="steps">The terms of each sum.</param>
    /// <param name="columns">The columns of the result.</param>
    public static void MultiplyTransposed<TEpilogue>(
        ref float a, nint aRowStride, nint aStepStride, ref float b, nint bRowStride, ref float c, nint cRowStride,
        ref float operand, nint operandRowStride, nint rows, nint steps, nint columns)
        where TEpilogue : struct, IEpilogue
        => Run<TEpilogue>(new ProductOperands(
            ref a, aRowStride, aStepStride, ref b, bRowStride, bIsTransposed: true, ref c, cRowStride, ref operand, operandRowStride,
            rows, steps, columns));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TEpilogue>(in ProductOperands operands)
        where TEpilogue : struct, IEpilogue
    {
        // Columns that fill no more than half of the widest register take less time in a narrower one.
        if (Vector512.IsHardwareAccelerated
            && (operands.Columns > Register8.Count || NarrowProduct.Suits<Register16, Vector512<float>, TEpilogue>(operands)))
        {
            BlockedProduct.Multiply<Register16, Vector512<float>, TEpilogue>(operands);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            BlockedProduct.Multiply<Register8, Vector256<float>, TEpilogue>(operands);
        }
        else
        {
            BlockedProduct.Multiply<Register4, Vector128<float>, TEpilogue>(operands);
        }
    }
}
