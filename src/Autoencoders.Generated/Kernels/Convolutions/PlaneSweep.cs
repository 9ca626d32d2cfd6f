using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Sums of one or two output channels, each a register of neighboring pixels: in a step a position has a register of inputs, and each of the
/// channels, of which a tile has registers, a weight.
/// </summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="V">A register of pixels.</typeparam>
/// <param name="operands">The memory of one sample.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct PlaneSweep<W, TTile, V>(in PlaneOperands<W> operands) : ISumSweep
    where W : struct, ISpacedWindow
    where TTile : struct, ITile
    where V : struct, ILanes<V>
{
    private readonly PlaneOperands<W> _operands = operands;

    public nint Tiles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (PlaneArea<W, V>.Width + TTile.Width - 1) / TTile.Width;
    }

    public nint Outers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _operands.Rows.Count;
    }

    public nint Middles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _operands.Columns.Count;
    }

    public nint Inners
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.InputChannels;
    }

    public static nint LeftStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ChannelPlanes<W>.ChannelLength;
    }

    public static nint RightStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputChannels;
    }

    public static nint RowStep => 0;

    public static nint ColumnStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Left(nint tile, nint outer, nint middle)
    {
        nint offset = ChannelPlanes<W>.Offset(_operands.Rows.Source(outer), _operands.Columns.Source(middle));
        return ref Unsafe.Add(ref _operands.Planes, offset + First(tile));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Right(nint tile, nint outer, nint middle)
    {
        nint element = _operands.Rows.Element(outer) * W.KernelWidth + _operands.Columns.Element(middle);
        return ref Unsafe.Add(ref _operands.Weights, element * W.InputChannels * W.OutputChannels);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfPosition<R, T>(ref float left, nint offset)
        where R : struct, IRegister<T>
        where T : struct
        => R.Load(in left, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T OfRegister<R, T>(ref float right, int register)
        where R : struct, IRegister<T>
        where T : struct
        => R.Create(Unsafe.Add(ref right, register));

    // The sums of a single channel lie as they are needed.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Sums(nint tile) => ref TTile.Registers > 1 ? ref _operands.Tile : ref Unsafe.Add(ref _operands.Sums, First(tile));

    [MethodImpl(Jit.Optimized)]
    public void Finish(nint tile)
    {
        if (TTile.Registers == 1)
            return;

        ref float sums = ref Unsafe.Add(ref _operands.Sums, First(tile));
        for (nint position = 0; position < TTile.Width; position++)
        {
            for (nint channel = 0; channel < TTile.Registers; channel++)
            {
                V sum = V.Load(in _operands.Tile, (position * TTile.Registers + channel) * V.Count);
                V.Store(sum, ref sums, channel * ChannelPlanes<W>.SumsLength + position * V.Count);
            }
        }
    }

    // The last tile lies over the one before where it would not fit; what it writes again is the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint First(nint tile) => nint.Min(tile * TTile.Width, PlaneArea<W, V>.Width - TTile.Width) * V.Count;
}
