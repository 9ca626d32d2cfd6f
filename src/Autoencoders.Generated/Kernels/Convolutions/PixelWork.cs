using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>One register of output channels at all pixels of a sample.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct PixelWork<W, E, V>(in PixelOperands pixels) : ITiledWork
    where W : struct, ISpacedWindow
    where E : struct, IEpilogue
    where V : struct, ILanes<V>
{
    private readonly PixelOperands _pixels = pixels;

    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Max(1, W.OutputHeight / W.SpacingHeight);
    }

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Math.Max(1, W.OutputWidth / W.SpacingWidth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TTile, TColumns>()
        where TTile : struct, IChainTile
        where TColumns : struct, IColumns
    {
        for (nint phaseRow = 0; phaseRow < W.SpacingHeight; phaseRow++)
        {
            Phase<RowAxis<W>> rows = new(phaseRow);
            for (nint phaseColumn = 0; phaseColumn < W.SpacingWidth; phaseColumn++)
            {
                Phase<ColumnAxis<W>> columns = new(phaseColumn);
                for (nint tileRow = 0; tileRow * (TTile.Count / TColumns.Count) < rows.Outputs; tileRow++)
                {
                    PixelSweep<W, E, TTile, TColumns, V> sweep = new(_pixels, rows, columns, tileRow);
                    TTile.Run<PixelSweep<W, E, TTile, TColumns, V>, V>(sweep);
                }
            }
        }
    }
}
