using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The transposition of a row-major matrix.</summary>
/// <remarks>For generated code: the memory behind the references is not checked.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Transposition
{
    // A block of 16 x 16 touches 16 cache lines on either side, so that each line is read and written whole while it is in the cache.
    private const int Block = 16;

    /// <summary><c>destination[j, r] = source[r, j]</c> for each row r from first to before end.</summary>
    /// <param name="source">The source, [rows][columns], from its row 0.</param>
    /// <param name="destination">The destination, [columns][rows], from its row 0 and column 0.</param>
    /// <param name="rows">The rows of the source.</param>
    /// <param name="columns">The columns of the source.</param>
    /// <param name="firstRow">The first row to transpose.</param>
    /// <param name="endRow">The row after the last to transpose.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(ref float source, ref float destination, nint rows, nint columns, nint firstRow, nint endRow)
    {
        for (nint blockRow = firstRow; blockRow < endRow; blockRow += Block)
        {
            nint blockEnd = Math.Min(blockRow + Block, endRow);
            for (nint blockColumn = 0; blockColumn < columns; blockColumn += Block)
            {
                nint blockRight = Math.Min(blockColumn + Block, columns);
                for (nint column = blockColumn; column < blockRight; column++)
                {
                    for (nint row = blockRow; row < blockEnd; row++)
                        Unsafe.Add(ref destination, column * rows + row) = Unsafe.Add(ref source, row * columns + column);
                }
            }
        }
    }
}
