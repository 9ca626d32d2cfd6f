using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Autoencoders.Kernels;

/// <summary>The transposition of a row-major matrix.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Transposition
{
    // So many rows go through all columns together that each cache line of the destination is written whole while it is in the cache.
    private const int BandRows = 16;

    /// <summary>The rows and columns of the square that four registers hold.</summary>
    internal const int Square = 4;

    /// <summary>The rows and columns of the square that eight registers of 256 bits hold.</summary>
    private const int LargeSquare = 8;

    /// <summary><c>destination[j, r] = source[r, j]</c> for each row r from first to before end.</summary>
    /// <param name="source">The source, [rows][columns], from its row 0.</param>
    /// <param name="destination">The destination, [columns][rows], from its row 0 and column 0.</param>
    /// <param name="rows">The rows of the source.</param>
    /// <param name="columns">The columns of the source.</param>
    /// <param name="firstRow">The first row to transpose.</param>
    /// <param name="endRow">The row after the last to transpose.</param>
    public static void Transpose(ref float source, ref float destination, nint rows, nint columns, nint firstRow, nint endRow) =>
        Transpose(
            ref Unsafe.Add(ref source, firstRow * columns), columns, ref Unsafe.Add(ref destination, firstRow), rows,
            endRow - firstRow, columns);

    /// <summary><c>destination[j, r] = source[r, j]</c> between matrices with any distance from a row to the next.</summary>
    [MethodImpl(Jit.Optimized)]
    internal static void Transpose(
        ref float source, nint sourceStride, ref float destination, nint destinationStride, nint rows, nint columns)
    {
        if (Avx.IsSupported && rows >= LargeSquare && columns >= LargeSquare)
            TransposeSquares(ref source, sourceStride, ref destination, destinationStride, rows, columns, LargeSquare);
        else if (rows >= Square && columns >= Square)
            TransposeSquares(ref source, sourceStride, ref destination, destinationStride, rows, columns, Square);
        else
            TransposeElements(ref source, sourceStride, ref destination, destinationStride, rows, columns);
    }

    /// <summary>Squares of one size; the last ones of rows and columns lie partly on those before, where they copy the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeSquares(
        ref float source, nint sourceStride, ref float destination, nint destinationStride, nint rows, nint columns, nint square)
    {
        for (nint band = 0; band < rows; band += BandRows)
        {
            nint endRow = Math.Min(band + BandRows, rows);
            for (nint left = 0; left < columns; left += square)
            {
                nint column = Math.Min(left, columns - square);
                for (nint top = band; top < endRow; top += square)
                {
                    nint row = Math.Min(top, rows - square);
                    ref float from = ref Unsafe.Add(ref source, row * sourceStride + column);
                    ref float to = ref Unsafe.Add(ref destination, column * destinationStride + row);
                    if (square == LargeSquare)
                        TransposeLargeSquare(ref from, sourceStride, ref to, destinationStride);
                    else
                        TransposeSquare(ref from, sourceStride, ref to, destinationStride);
                }
            }
        }
    }

    /// <summary>Four rows of four, in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void TransposeSquare(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        Vector128<float> a = Vector128.LoadUnsafe(ref source);
        Vector128<float> b = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceStride));
        Vector128<float> c = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * sourceStride));
        Vector128<float> d = Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * sourceStride));

        Vector128<float> ac = InterleaveLow(a, c), bd = InterleaveLow(b, d);
        InterleaveLow(ac, bd).StoreUnsafe(ref destination);
        InterleaveHigh(ac, bd).StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
        ac = InterleaveHigh(a, c);
        bd = InterleaveHigh(b, d);
        InterleaveLow(ac, bd).StoreUnsafe(ref Unsafe.Add(ref destination, 2 * destinationStride));
        InterleaveHigh(ac, bd).StoreUnsafe(ref Unsafe.Add(ref destination, 3 * destinationStride));
    }

    /// <summary>Eight rows of eight, in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeLargeSquare(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        for (int half = 0; half < 2; half++)
        {
            Vector256<float> a = Rows(ref source, 0, sourceStride), b = Rows(ref source, 1, sourceStride);
            Vector256<float> c = Rows(ref source, 2, sourceStride), d = Rows(ref source, 3, sourceStride);
            Vector256<float> ac = Avx.UnpackLow(a, c), bd = Avx.UnpackLow(b, d);
            Avx.UnpackLow(ac, bd).StoreUnsafe(ref destination);
            Avx.UnpackHigh(ac, bd).StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
            ac = Avx.UnpackHigh(a, c);
            bd = Avx.UnpackHigh(b, d);
            Avx.UnpackLow(ac, bd).StoreUnsafe(ref Unsafe.Add(ref destination, 2 * destinationStride));
            Avx.UnpackHigh(ac, bd).StoreUnsafe(ref Unsafe.Add(ref destination, 3 * destinationStride));
            source = ref Unsafe.Add(ref source, Square);
            destination = ref Unsafe.Add(ref destination, Square * destinationStride);
        }

        // Four elements of a row, and four of the fourth row after it.
        static Vector256<float> Rows(ref float source, nint row, nint stride) => Vector256.Create(
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, row * stride)),
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, (row + Square) * stride)));
    }

    /// <summary><c>(a0, b0, a1, b1)</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> InterleaveLow(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackLow(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b)
        : Vector128.Create(a[0], b[0], a[1], b[1]);

    /// <summary><c>(a2, b2, a3, b3)</c></summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> InterleaveHigh(Vector128<float> a, Vector128<float> b) =>
        Sse.IsSupported ? Sse.UnpackHigh(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b)
        : Vector128.Create(a[2], b[2], a[3], b[3]);

    private static void TransposeElements(
        ref float source, nint sourceStride, ref float destination, nint destinationStride, nint rows, nint columns)
    {
        for (nint row = 0; row < rows; row++)
        {
            for (nint column = 0; column < columns; column++)
                Unsafe.Add(ref destination, column * destinationStride + row) = Unsafe.Add(ref source, row * sourceStride + column);
        }
    }
}
