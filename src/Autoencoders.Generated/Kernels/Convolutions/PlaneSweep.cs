using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>Sums of one output channel, each a register of neighboring pixels: they share a weight, each has its own inputs.</summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="V">A register of pixels.</typeparam>
/// <param name="operands">The memory of one sample.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct PlaneSweep<W, TTile, V>(in PlaneOperands<W> operands) : IChainSweep<V>
    where W : struct, ISpacedWindow
    where TTile : struct, IChainTile
    where V : struct, ILanes<V>
{
    private readonly PlaneOperands<W> _operands = operands;

    public nint Tiles
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (PlaneWork<W, V>.Width + TTile.Count - 1) / TTile.Count;
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
        get => W.OutputChannels;
    }

    public static nint RightStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ChannelPlanes<W>.ChannelLength;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Left(nint tile, nint outer, nint middle)
    {
        nint row = _operands.Rows.First + outer * _operands.Rows.Step;
        nint column = _operands.Columns.First + middle * _operands.Columns.Step;
        return ref Unsafe.Add(ref _operands.Weights, (row * W.KernelWidth + column) * W.InputChannels * W.OutputChannels);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Right(nint tile, nint outer, nint middle)
    {
        nint row = _operands.Rows.Source + outer * _operands.Rows.SourceStep;
        nint column = _operands.Columns.Source + middle * _operands.Columns.SourceStep;
        return ref Unsafe.Add(ref _operands.Planes, ChannelPlanes<W>.Offset(row, column) + First(tile));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Shared(ref float left, ref float right) => V.Create(left);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref V sum, V shared, ref float left, ref float right, int chain) =>
        V.AddProduct(ref sum, shared, in right, chain * V.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Sums(nint tile) => ref Unsafe.Add(ref _operands.Sums, First(tile));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(nint tile)
    {
    }

    // The last tile lies over the one before where it would not fit; what it writes again is the same.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private nint First(nint tile) => nint.Min(tile * TTile.Count, PlaneWork<W, V>.Width - TTile.Count) * V.Count;
}
