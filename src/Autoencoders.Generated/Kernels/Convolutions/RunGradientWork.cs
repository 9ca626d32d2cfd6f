using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A part's share of the gradients of one output channel in one sample, as far as registers of one width go.</summary>
/// <param name="operands">The memory, at the output channel.</param>
/// <param name="channel">Which output channel, of all that are divided among the parts.</param>
/// <param name="channels">How many output channels.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct RunGradientWork<W, L, V, TWidest>(
    in GradientOperands operands, nint channel, nint channels) : ITiledWork
    where W : struct, ISpacedWindow
    where L : struct, IWeightLayout
    where V : struct, ILanes<V>
    where TWidest : struct, ILanes<TWidest>
{
    private readonly GradientOperands _operands = operands;

    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.KernelHeight;
    }

    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => RunRegisters<W, V, TWidest>.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TTile, TColumns>()
        where TTile : struct, IChainTile
        where TColumns : struct, IColumns
    {
        nint rows = TTile.Count / TColumns.Count, columns = TColumns.Count;
        nint height = W.KernelHeight, runs = WindowRun<W>.Count;
        nint tiles = TapTile.Count(height, runs, Width, rows, columns);
        Partition share = Partition.Of(channels * tiles, _operands.Part, _operands.Parts, 1);
        nint end = nint.Min(share.End - channel * tiles, tiles);
        for (nint tile = nint.Max(share.Start - channel * tiles, 0); tile < end; tile++)
        {
            TapTile place = TapTile.Of(tile, height, runs, Width, rows, columns);
            TTile.Run<RunGradientSweep<W, L, TTile, TColumns, V>, V>(new(_operands, RunRegisters<W, V, TWidest>.Start, place));
        }
    }
}
