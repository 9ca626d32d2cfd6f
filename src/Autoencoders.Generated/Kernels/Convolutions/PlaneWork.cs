using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The sums of one output channel at all pixels of a phase.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct PlaneWork<W, V>(
    in PixelOperands pixels, in Phase<RowAxis<W>> rows, in Phase<ColumnAxis<W>> columns) : ITiledWork
    where W : struct, ISpacedWindow
    where V : struct, ILanes<V>
{
    private readonly PlaneOperands<W> _planes = new(ref pixels.Inputs, ref pixels.Weights, ref pixels.Sums, rows, columns);

    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (ChannelPlanes<W>.Positions + V.Count - 1) / V.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TTile, TColumns>()
        where TTile : struct, IChainTile
        where TColumns : struct, IColumns
        => TTile.Run<PlaneSweep<W, TTile, V>, V>(new(_planes));
}
