using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The sums of one output channel at all pixels of a phase.</summary>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct PlaneWork<W, V>(
    in PixelOperands pixels, ref float sums, in Taps rows, in Taps columns, nint registers) : ITiledWork
    where W : struct, ISpacedWindow
    where V : struct, ILanes<V>
{
    private readonly PlaneOperands _planes = new(ref pixels.Inputs, ref pixels.Weights, ref sums, rows, columns);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TTile, TColumns>()
        where TTile : struct, IChainTile
        where TColumns : struct, IColumns
        => TTile.Run<PlaneSweep<W, TTile, V>, V>(new(_planes, registers));
}
