using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Sums of neighbouring output pixels, each a register of output channels: in a step they share the weights, and each has an input channel
/// (in a depthwise convolution, a register of them) of its own.
/// </summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="E">What is done with each sum.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="TColumns">The columns of the tile.</typeparam>
/// <typeparam name="V">A register of output channels.</typeparam>
/// <param name="pixels">The memory of one sample, at the first channel of the register.</param>
/// <param name="rows">The phase of the rows.</param>
/// <param name="columns">The phase of the columns.</param>
/// <param name="tileRow">Which row of tiles.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct PixelSweep<W, E, TTile, TColumns, V>(
    in PixelOperands pixels, in Phase rows, in Phase columns, nint tileRow) : IChainSweep<V>
    where W : struct, ISpacedWindow
    where E : struct, IEpilogue
    where TTile : struct, IChainTile
    where TColumns : struct, IColumns
    where V : struct, ILanes<V>
{
    private readonly PixelOperands _pixels = pixels;
    private readonly Phase _rows = rows;
    private readonly Phase _columns = columns;
    private readonly nint _tileRow = tileRow;

    public nint Tiles => (_columns.Outputs + TColumns.Count - 1) / TColumns.Count;

    public nint Outers => _rows.Taps.Count;

    public nint Middles => IsRun ? 1 : _columns.Taps.Count;

    public nint Inners => IsRun ? W.KernelWidth * W.InputChannels : WindowChannels<W>.Inputs;

    public static nint LeftStep => 1;

    public static nint RightStep => WindowChannels<W>.Outputs;

    /// <summary>The rows of the tile.</summary>
    public static int Rows => TTile.Count / TColumns.Count;

    // Whether a row of a window lies in one piece, so that its columns and channels are one loop.
    private static bool IsRun => W.Groups == 1 && W.DilationWidth == 1 && W.SpacingWidth == 1;

    private static bool FitsRows => W.SpacingHeight == 1 && W.OutputHeight % Rows == 0;

    private static bool FitsColumns => W.SpacingWidth == 1 && W.OutputWidth % TColumns.Count == 0;

    private static int WeightsOfTap => WindowChannels<W>.IsDepthwise
        ? W.OutputChannels
        : WindowChannels<W>.Inputs * WindowChannels<W>.Outputs;

    // The last tile lies over the one before where it would not fit.
    private nint FirstRow => FitsRows ? _tileRow * Rows : nint.Min(_tileRow * Rows, _rows.Outputs - Rows);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Left(nint tile, nint outer, nint middle)
    {
        nint row = FirstRow * W.StrideHeight + _rows.Taps.Source + outer * _rows.Taps.SourceStep;
        nint column = FirstColumn(tile) * W.StrideWidth + _columns.Taps.Source + middle * _columns.Taps.SourceStep;
        return ref Unsafe.Add(ref _pixels.Inputs, row * PaddedInput<W>.Pitch + column * W.InputChannels);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Right(nint tile, nint outer, nint middle)
    {
        nint row = _rows.Taps.First + outer * _rows.Taps.Step;
        nint column = _columns.Taps.First + middle * _columns.Taps.Step;
        return ref Unsafe.Add(ref _pixels.Weights, (row * W.KernelWidth + column) * WeightsOfTap);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Shared(ref float left, ref float right) => V.Load(in right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Own(ref float left, ref float right, int chain)
    {
        nint offset = chain / TColumns.Count * W.StrideHeight * PaddedInput<W>.Pitch
            + chain % TColumns.Count * W.StrideWidth * W.InputChannels;
        return WindowChannels<W>.IsDepthwise ? V.Load(in left, offset) : V.Create(Unsafe.Add(ref left, offset));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(V sum, nint tile, int chain)
    {
        nint row = FirstRow + chain / TColumns.Count, column = FirstColumn(tile) + chain % TColumns.Count;

        // What the tile before has written stays, because the epilogue may have replaced its operand.
        if ((!FitsRows && row < _tileRow * Rows) || (!FitsColumns && column < tile * TColumns.Count))
            return;

        nint pixel = (row * W.SpacingHeight + _rows.Index) * W.OutputWidth + column * W.SpacingWidth + _columns.Index;
        V other = E.ReadsOperand ? V.Load(in _pixels.Operand, pixel * _pixels.OperandStride) : V.Zero;
        V.Store(E.Apply(sum, other), ref _pixels.Outputs, pixel * W.OutputChannels);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint FirstColumn(nint tile) =>
        FitsColumns ? tile * TColumns.Count : nint.Min(tile * TColumns.Count, _columns.Outputs - TColumns.Count);
}
