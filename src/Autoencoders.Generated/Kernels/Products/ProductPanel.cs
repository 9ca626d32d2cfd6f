using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>The sums of a panel: its rows in tiles of falling height, and the epilogue in them or right behind.</summary>
/// <typeparam name="R">The operations of the register.</typeparam>
/// <typeparam name="T">The register.</typeparam>
internal static class ProductPanel<R, T>
    where R : struct, IRegister<T>
    where T : struct
{
    /// <summary>Multiplies, applies the epilogue and stores.</summary>
    /// <param name="panel">The panel, whose rows are used up.</param>
    /// <param name="sums">Memory for two registers of each of its rows.</param>
    [MethodImpl(Jit.Optimized)]
    public static void Multiply<TEpilogue>(ref PanelOperands panel, ref float sums)
        where TEpilogue : struct, IEpilogue
    {
        bool isFull = panel.Columns % R.Count == 0;
        if (isFull && typeof(TEpilogue) == typeof(Store))
            Sum(ref panel);
        else if (isFull && !TEpilogue.IsLong && panel.LeftStepStride == 1)
            MultiplyTiles<RowMajorLeft, TEpilogue>(ref panel);
        else
            MultiplyStored<TEpilogue>(panel, ref sums, isFull);
    }

    /// <summary>Multiplies columns that fill registers, and stores the sums.</summary>
    public static void Sum(ref PanelOperands panel)
    {
        if (panel.LeftStepStride == 1)
            MultiplyTiles<RowMajorLeft, Store>(ref panel);
        else
            MultiplyTiles<StridedLeft, Store>(ref panel);
    }

    /// <summary>Lets an epilogue follow as a pass: one that is too long for the tiles, or where columns do not fill a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyStored<TEpilogue>(in PanelOperands panel, ref float sums, bool isFull)
        where TEpilogue : struct, IEpilogue
    {
        bool restInResult = isFull && panel.Continues;
        ref float stored = ref (restInResult ? ref panel.Result : ref sums);
        nint rowStride = restInResult ? panel.ResultRowStride : 2 * R.Count;
        if (panel.Continues && !restInResult)
        {
            FinishedSums.Finish<R, T, Store>(
                ref panel.Result, panel.ResultRowStride, ref stored, rowStride, ref sums, 0, panel.Rows, panel.Columns);
        }

        scoped PanelOperands tiles = panel;
        tiles.Result = ref stored;
        tiles.ResultRowStride = rowStride;
        Sum(ref tiles);
        FinishedSums.Finish<R, T, TEpilogue>(
            ref stored, rowStride, ref panel.Result, panel.ResultRowStride, ref panel.Operand, panel.OperandRowStride, panel.Rows,
            panel.Columns);
    }

    private static void MultiplyTiles<TLeft, TEpilogue>(ref PanelOperands panel)
        where TLeft : struct, ILeftMatrix
        where TEpilogue : struct, IEpilogue
    {
        if (panel.RightState == RightState.InPlace)
            MultiplyTiles<TLeft, InPlaceRight, TEpilogue>(ref panel);
        else
            MultiplyTiles<TLeft, PackedRight, TEpilogue>(ref panel);
    }

    /// <summary>Multiplies columns that fill registers, with an epilogue short enough for the tiles.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void MultiplyTiles<TLeft, TRight, TEpilogue>(ref PanelOperands panel)
        where TLeft : struct, ILeftMatrix
        where TRight : struct, IRightMatrix
        where TEpilogue : struct, IEpilogue
    {
        if (typeof(TRight) == typeof(PackedRight))
        {
            if (panel.RightState == RightState.BeingPacked)
            {
                MultiplyTile<SixRows, TLeft, PackingRight, TEpilogue>(panel);
                panel.MoveDown(SixRows.Rows, panel.LeftTileStride);
            }

            panel.Right = ref panel.Panel;
        }

        while (panel.Rows >= SixRows.Rows)
        {
            MultiplyTile<SixRows, TLeft, TRight, TEpilogue>(panel);
            panel.MoveDown(SixRows.Rows, panel.LeftTileStride);
        }

        MultiplyLeftOver<FourRows, TLeft, TRight, TEpilogue>(ref panel);
        MultiplyLeftOver<TwoRows, TLeft, TRight, TEpilogue>(ref panel);
        MultiplyLeftOver<OneRow, TLeft, TRight, TEpilogue>(ref panel);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyLeftOver<TTile, TLeft, TRight, TEpilogue>(ref PanelOperands panel)
        where TTile : struct, IRegisterTile
        where TLeft : struct, ILeftMatrix
        where TRight : struct, IRightMatrix
        where TEpilogue : struct, IEpilogue
    {
        if (panel.Rows < TTile.Rows)
            return;
        MultiplyTile<TTile, TLeft, TRight, TEpilogue>(panel);
        panel.MoveDown(TTile.Rows, TTile.Rows * panel.LeftRowStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MultiplyTile<TTile, TLeft, TRight, TEpilogue>(in PanelOperands panel)
        where TTile : struct, IRegisterTile
        where TLeft : struct, ILeftMatrix
        where TRight : struct, IRightMatrix
        where TEpilogue : struct, IEpilogue
    {
        if (panel.Columns > R.Count)
            TTile.MultiplyPair<R, T, TLeft, TRight, TEpilogue>(panel);
        else
            TTile.MultiplySingle<R, T, TLeft, TRight, TEpilogue>(panel);
    }
}
