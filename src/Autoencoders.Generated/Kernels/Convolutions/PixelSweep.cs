using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Sums of neighboring output pixels, each of one or two registers of output channels: in a step a pixel has an input channel (in a depthwise
/// convolution, a register of them), and a register has weights.
/// </summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="E">What is done with each sum.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="V">A register of output channels.</typeparam>
/// <param name="pixels">The memory of one sample, at the first channel of the register.</param>
/// <param name="rows">The phase of the rows.</param>
/// <param name="columns">The phase of the columns.</param>
/// <param name="tileRow">Which row of tiles.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct PixelSweep<W, E, TTile, V>(
    in PixelOperands pixels, in Phase<RowAxis<W>> rows, in Phase<ColumnAxis<W>> columns, nint tileRow) : ISumSweep
    where W : struct, ISpacedWindow
    where E : struct, IEpilogue
    where TTile : struct, ITile
    where V : struct, ILanes<V>
{
    private readonly PixelOperands _pixels = pixels;
    private readonly Phase<RowAxis<W>> _rows = rows;
    private readonly Phase<ColumnAxis<W>> _columns = columns;
    private readonly nint _tileRow = tileRow;

    public nint Tiles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (_columns.Outputs + TTile.Width - 1) / TTile.Width;
    }

    public nint Outers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _rows.Count;
    }

    public nint Middles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsRun || IsTapRun ? 1 : _columns.Count;
    }

    public nint Inners
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsRun ? W.KernelWidth * W.InputChannels : IsTapRun ? W.KernelWidth : WindowChannels<W>.Inputs;
    }

    public static nint LeftStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsTapRun ? W.DilationWidth * W.InputChannels : 1;
    }

    public static nint RightStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowChannels<W>.IsDepthwise ? W.OutputChannels : WindowChannels<W>.Outputs;
    }

    // Whether a row of a window lies in one piece, so that its columns and channels are one loop.
    private static bool IsRun
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.Groups == 1 && W.DilationWidth == 1 && W.SpacingWidth == 1;
    }

    // Whether the elements of a row of a window are one loop, each a single step.
    private static bool IsTapRun
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => !IsRun && WindowChannels<W>.Inputs == 1 && W.SpacingWidth == 1;
    }

    private static bool FitsRows
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.SpacingHeight == 1 && W.OutputHeight % TTile.Height == 0;
    }

    private static bool FitsColumns
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.SpacingWidth == 1 && W.OutputWidth % TTile.Width == 0;
    }

    // The weights of one element of a window.
    private static int TapLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowChannels<W>.IsDepthwise
            ? W.OutputChannels
            : WindowChannels<W>.Inputs * WindowChannels<W>.Outputs;
    }

    // The last tile lies over the one before where it would not fit.
    private nint FirstRow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => FitsRows ? _tileRow * TTile.Height : nint.Min(_tileRow * TTile.Height, _rows.Outputs - TTile.Height);
    }

    public static nint RowStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.StrideHeight * PaddedInput<W>.Pitch;
    }

    public static nint ColumnStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.StrideWidth * W.InputChannels;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Left(nint tile, nint outer, nint middle)
    {
        nint row = FirstRow * W.StrideHeight + _rows.Source + outer * _rows.SourceStep;
        nint column = FirstColumn(tile) * W.StrideWidth + _columns.Source + middle * _columns.SourceStep;
        return ref Unsafe.Add(ref _pixels.Inputs, row * PaddedInput<W>.Pitch + column * W.InputChannels);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Right(nint tile, nint outer, nint middle)
    {
        nint row = _rows.First + outer * _rows.Step;
        nint column = _columns.First + middle * _columns.Step;
        return ref Unsafe.Add(ref _pixels.Weights, (row * W.KernelWidth + column) * TapLength);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfPosition<R, T>(ref float left, nint offset)
        where R : struct, IRegister<T>
        where T : struct
        => WindowChannels<W>.IsDepthwise ? R.Load(in left, offset) : R.Create(Unsafe.Add(ref left, offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfRegister<R, T>(ref float right, int register)
        where R : struct, IRegister<T>
        where T : struct
        => R.Load(in right, register * R.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Sums(nint tile) => ref _pixels.Sums;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(nint tile)
    {
        // What the tiles before have written stays, because the epilogue may have replaced its operand.
        nint firstRow = FirstRow, firstColumn = FirstColumn(tile);
        nint skippedColumns = FitsColumns ? 0 : tile * TTile.Width - firstColumn;
        for (nint row = FitsRows ? 0 : _tileRow * TTile.Height - firstRow; row < TTile.Height; row++)
        {
            nint pixel = ((firstRow + row) * W.SpacingHeight + _rows.Index) * W.OutputWidth
                + (firstColumn + skippedColumns) * W.SpacingWidth + _columns.Index;
            ref float sum = ref Unsafe.Add(ref _pixels.Sums, (row * TTile.Width + skippedColumns) * TTile.Registers * V.Count);
            ref float operand = ref Unsafe.Add(ref _pixels.Operand, pixel * _pixels.OperandStride);
            ref float output = ref Unsafe.Add(ref _pixels.Outputs, pixel * W.OutputChannels);
            for (nint column = TTile.Width - skippedColumns; column > 0; column--)
            {
                Finish(ref sum, ref operand, ref output, 0);
                if (TTile.Registers > 1)
                    Finish(ref sum, ref operand, ref output, V.Count);
                sum = ref Unsafe.Add(ref sum, TTile.Registers * V.Count);
                operand = ref Unsafe.Add(ref operand, W.SpacingWidth * _pixels.OperandStride);
                output = ref Unsafe.Add(ref output, W.SpacingWidth * W.OutputChannels);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Finish(ref float sums, ref float operand, ref float output, nint channel)
    {
        V other = E.ReadsOperand ? V.Load(in operand, channel) : V.Zero;
        V.Store(E.Apply(V.Load(in sums, channel), other), ref output, channel);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint FirstColumn(nint tile) =>
        FitsColumns ? tile * TTile.Width : nint.Min(tile * TTile.Width, _columns.Outputs - TTile.Width);
}
