using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A part's share of the gradients of one register of output channels in one sample.</summary>
/// <param name="operands">The memory, at the first channel of the register.</param>
/// <param name="register">Which register, of all that are divided among the parts.</param>
/// <param name="registers">How many registers.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct ChannelGradientWork<W, L, V>(in GradientOperands operands, nint register, nint registers) : ITiledWork
    where W : struct, ISpacedWindow
    where L : struct, IWeightLayout
    where V : struct, ILanes<V>
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
        get => ChannelGradients<W>.Width;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Run<TTile, TColumns>()
        where TTile : struct, IChainTile
        where TColumns : struct, IColumns
    {
        nint rows = TTile.Count / TColumns.Count, columns = TColumns.Count;
        nint height = W.KernelHeight, runs = ChannelGradients<W>.Runs, width = ChannelGradients<W>.Width;
        nint tiles = TapTile.Count(height, runs, width, rows, columns);
        Partition share = Partition.Of(registers * tiles, _operands.Part, _operands.Parts, 1);
        nint end = nint.Min(share.End - register * tiles, tiles);
        for (nint tile = nint.Max(share.Start - register * tiles, 0); tile < end; tile++)
        {
            TapTile place = TapTile.Of(tile, height, runs, width, rows, columns);
            TTile.Run<ChannelGradientSweep<W, L, TTile, TColumns, V>, V>(new(_operands, place));
        }
    }
}
