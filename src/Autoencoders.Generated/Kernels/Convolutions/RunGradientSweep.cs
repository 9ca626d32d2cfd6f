using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Gradients of one output channel, each a register of neighboring inputs of a window, summed over the pixels of a sample: in a step they
/// share the delta, and each has inputs of its own.
/// </summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="L">The layout of the gradients.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="TColumns">The columns of the tile, each a register.</typeparam>
/// <typeparam name="V">A register of inputs.</typeparam>
/// <param name="operands">The memory of one sample, at the output channel.</param>
/// <param name="start">The first input of the run that is divided into registers of this width.</param>
/// <param name="place">Where the tile lies.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct RunGradientSweep<W, L, TTile, TColumns, V>(
    in GradientOperands operands, nint start, in TapTile place) : IChainSweep<V>
    where W : struct, ISpacedWindow
    where L : struct, IWeightLayout
    where TTile : struct, IChainTile
    where TColumns : struct, IColumns
    where V : struct, ILanes<V>
{
    private readonly GradientOperands _operands = operands;
    private readonly nint _start = start;
    private readonly TapTile _place = place;

    public nint Tiles => 1;

    public nint Outers
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputHeight;
    }

    public nint Middles => 1;

    public nint Inners
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputWidth;
    }

    public static nint LeftStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputChannels;
    }

    public static nint RightStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.StrideWidth * W.InputChannels;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Left(nint tile, nint outer, nint middle) =>
        ref Unsafe.Add(ref _operands.Deltas, outer * W.OutputWidth * W.OutputChannels);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Right(nint tile, nint outer, nint middle)
    {
        nint row = outer * W.StrideHeight + _place.FirstRow * W.DilationHeight;
        nint column = _place.Run * WindowRun<W>.Distance + _start + _place.FirstColumn * V.Count;
        return ref Unsafe.Add(ref _operands.Inputs, row * PaddedInput<W>.Pitch + column);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Shared(ref float left, ref float right) => V.Create(left);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref V sum, V shared, ref float left, ref float right, int chain) => V.AddProduct(
        ref sum, shared, in right, chain / TColumns.Count * W.DilationHeight * PaddedInput<W>.Pitch + chain % TColumns.Count * V.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Sums(nint tile) => ref _operands.Sums;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(nint tile)
    {
        nint width = TColumns.Count * V.Count;
        for (nint row = _place.SkippedRows; row < TTile.Count / TColumns.Count; row++)
        {
            nint step = ((_place.FirstRow + row) * W.KernelWidth + _place.Run) * WindowChannels<W>.Inputs
                + _start + _place.FirstColumn * V.Count;
            for (nint i = _place.SkippedColumns * V.Count; i < width; i++)
            {
                float sum = Unsafe.Add(ref _operands.Sums, row * width + i);
                ref float gradient = ref Unsafe.Add(ref _operands.Gradients, L.Offset(step + i));
                gradient = _operands.IsFirst ? sum : gradient + sum;
            }
        }
    }
}
