namespace Autoencoders.Kernels;

/// <summary>
/// The sums of a few rows by one register or two of columns: they stay in registers over all steps, so that each value loaded from
/// either matrix is used for the whole width or height of the tile.
/// </summary>
internal interface IRegisterTile
{
    /// <summary>The rows of the tile.</summary>
    static abstract nint Rows { get; }

    /// <summary>Multiplies by two registers of columns, applies the epilogue and stores.</summary>
    static abstract void MultiplyPair<R, T, TLeft, TRight, TEpilogue>(in PanelOperands panel)
        where R : struct, IRegister<T>
        where T : struct
        where TLeft : struct, ILeftMatrix
        where TRight : struct, IRightMatrix
        where TEpilogue : struct, IEpilogue;

    /// <summary>Multiplies by one register of columns, applies the epilogue and stores.</summary>
    static abstract void MultiplySingle<R, T, TLeft, TRight, TEpilogue>(in PanelOperands panel)
        where R : struct, IRegister<T>
        where T : struct
        where TLeft : struct, ILeftMatrix
        where TRight : struct, IRightMatrix
        where TEpilogue : struct, IEpilogue;
}
