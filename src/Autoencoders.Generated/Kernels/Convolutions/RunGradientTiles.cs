using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>A part's share of the gradients of one or two output channels in one sample, as far as registers of one width go.</summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="L">The layout of the gradients.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="V">A register of inputs.</typeparam>
/// <typeparam name="TWidest">The widest register.</typeparam>
internal static class RunGradientTiles<W, L, TTile, V, TWidest>
    where W : struct, ISpacedWindow
    where L : struct, IWeightLayout
    where TTile : struct, ITile
    where V : struct, ILanes<V>
    where TWidest : struct, ILanes<TWidest>
{
    /// <param name="operands">The memory, at the first of the output channels.</param>
    /// <param name="unit">Which unit of output channels, of all that are divided among the parts.</param>
    /// <param name="units">How many units.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Run(in GradientOperands operands, nint unit, nint units)
    {
        nint height = W.KernelHeight, runs = WindowRun<W>.Count, width = RunArea<W, V, TWidest>.Width;
        nint tiles = TapTile.Count(height, runs, width, TTile.Height, TTile.Width);
        Partition share = operands.Share(unit, units, tiles);
        for (nint tile = share.Start; tile < share.End; tile++)
        {
            TapTile place = TapTile.Of(tile, height, runs, width, TTile.Height, TTile.Width);
            SumTile.Run<TTile, RunGradientSweep<W, L, TTile, V>, V>(new(operands, RunArea<W, V, TWidest>.Start, place));
        }
    }
}
