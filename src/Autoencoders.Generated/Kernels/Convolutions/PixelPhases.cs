using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>One or two registers of output channels at all pixels of a sample.</summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="E">What is done with each sum.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="V">A register of output channels.</typeparam>
internal static class PixelPhases<W, E, TTile, V>
    where W : struct, ISpacedWindow
    where E : struct, IEpilogue
    where TTile : struct, ITile
    where V : struct, ILanes<V>
{
    [MethodImpl(Jit.Optimized)]
    public static void Run(in PixelOperands pixels)
    {
        for (nint phaseRow = 0; phaseRow < W.SpacingHeight; phaseRow++)
        {
            Phase<RowAxis<W>> rows = new(phaseRow);
            for (nint phaseColumn = 0; phaseColumn < W.SpacingWidth; phaseColumn++)
            {
                Phase<ColumnAxis<W>> columns = new(phaseColumn);
                for (nint tileRow = 0; tileRow * TTile.Height < rows.Outputs; tileRow++)
                    SumTile.Run<TTile, PixelSweep<W, E, TTile, V>, V>(new(pixels, rows, columns, tileRow));
            }
        }
    }
}
