using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The position of one tile in the rows and runs of a window.</summary>
/// <param name="FirstRow">The first row of the window.</param>
/// <param name="SkippedRows">The first rows that the tile before has computed, because this one would not fit behind it.</param>
/// <param name="Run">The run of each row.</param>
/// <param name="FirstColumn">The first column of the run.</param>
/// <param name="SkippedColumns">The first columns that the tile before has computed.</param>
internal readonly record struct TapTile(nint FirstRow, nint SkippedRows, nint Run, nint FirstColumn, nint SkippedColumns)
{
    /// <summary>One of the tiles of a window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TapTile Of(nint index, nint height, nint runs, nint width, nint rows, nint columns)
    {
        nint across = Across(width, columns);
        nint column = index % across * columns, run = index / across % runs, row = index / across / runs * rows;
        nint firstRow = nint.Min(row, height - rows), firstColumn = nint.Min(column, width - columns);
        return new(firstRow, row - firstRow, run, firstColumn, column - firstColumn);
    }

    /// <summary>The number of tiles of a window.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Count(nint height, nint runs, nint width, nint rows, nint columns) =>
        Across(height, rows) * runs * Across(width, columns);

    private static nint Across(nint length, nint tile) => (length + tile - 1) / tile;
}
