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
    // A block of 16 x 16 touches 16 cache lines on either side, so that each line is read and written whole while it is in the cache.
    private const int Block = 16;

    /// <summary>The rows and columns of the square that four registers hold.</summary>
    internal const int Square = 4;

    /// <summary><c>destination[j, r] = source[r, j]</c> for each row r from first to before end.</summary>
    /// <param name="source">The source, [rows][columns], from its row 0.</param>
    /// <param name="destination">The destination, [columns][rows], from its row 0 and column 0.</param>
    /// <param name="rows">The rows of the source.</param>
    /// <param name="columns">The columns of the source.</param>
    /// <param name="firstRow">The first row to transpose.</param>
    /// <param name="endRow">The row after the last to transpose.</param>
    [MethodImpl(Compile.Whole)]
    public static void Transpose(ref float source, ref float destination, nint rows, nint columns, nint firstRow, nint endRow)
    {
        for (nint blockRow = firstRow; blockRow < endRow; blockRow += Block)
        {
            nint blockEnd = Math.Min(blockRow + Block, endRow);
            for (nint blockColumn = 0; blockColumn < columns; blockColumn += Block)
            {
                nint blockRight = Math.Min(blockColumn + Block, columns);
                nint row = blockRow;
                for (; row + Square <= blockEnd; row += Square)
                {
                    nint column = blockColumn;
                    for (; column + Square <= blockRight; column += Square)
                    {
                        ref float corner = ref Unsafe.Add(ref source, row * columns + column);
                        TransposeSquare(ref corner, columns, ref Unsafe.Add(ref destination, column * rows + row), rows);
                    }

                    TransposeElements(ref source, ref destination, rows, columns, row, row + Square, column, blockRight);
                }

                TransposeElements(ref source, ref destination, rows, columns, row, blockEnd, blockColumn, blockRight);
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeElements(
        ref float source, ref float destination, nint rows, nint columns, nint firstRow, nint endRow, nint firstColumn, nint endColumn)
    {
        for (nint row = firstRow; row < endRow; row++)
        {
            for (nint column = firstColumn; column < endColumn; column++)
                Unsafe.Add(ref destination, column * rows + row) = Unsafe.Add(ref source, row * columns + column);
        }
    }
}
