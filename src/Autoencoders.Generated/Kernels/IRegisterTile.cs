namespace Autoencoders.Kernels;

/// <summary>
/// The sums of a few rows by one register (or a pair of registers) of columns: they stay in registers over all steps, so that each
/// value loaded from either matrix is used for the whole width or height of the tile.
/// </summary>
internal interface IRegisterTile
{
    /// <summary>The rows of the tile.</summary>
    static abstract nint Rows { get; }

    /// <summary>Multiplies, applies the epilogue and stores, with the given row and column at the tile's corner.</summary>
    static abstract void Multiply<TEpilogue, V>(in ProductOperands operands, nint row, nint column)
        where TEpilogue : struct, IEpilogue
        where V : struct, ILanes<V>;
}
