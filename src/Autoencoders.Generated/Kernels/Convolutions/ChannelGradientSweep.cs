using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Gradients of neighboring elements of a window, each a register of output channels, summed over the pixels of a sample: in a step they
/// share the deltas, and each has an input (in a depthwise convolution, a register of them) of its own.
/// </summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="L">The layout of the gradients.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="TColumns">The columns of the tile.</typeparam>
/// <typeparam name="V">A register of output channels.</typeparam>
/// <param name="operands">The memory of one sample, at the first channel of the register.</param>
/// <param name="place">Where the tile lies.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct ChannelGradientSweep<W, L, TTile, TColumns, V>(in GradientOperands operands, in TapTile place) : IChainSweep<V>
    where W : struct, ISpacedWindow
    where L : struct, IWeightLayout
    where TTile : struct, IChainTile
    where TColumns : struct, IColumns
    where V : struct, ILanes<V>
{
    private readonly GradientOperands _operands = operands;
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
        get => W.StrideWidth * W.InputChannels;
    }

    public static nint RightStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.OutputChannels;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Left(nint tile, nint outer, nint middle)
    {
        nint row = outer * W.StrideHeight + _place.FirstRow * W.DilationHeight;
        nint column = _place.Run * WindowRun<W>.Distance + _place.FirstColumn * ChannelGradients<W>.ColumnDistance;
        return ref Unsafe.Add(ref _operands.Inputs, row * PaddedInput<W>.Pitch + column);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Right(nint tile, nint outer, nint middle) =>
        ref Unsafe.Add(ref _operands.Deltas, outer * W.OutputWidth * W.OutputChannels);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Shared(ref float left, ref float right) => V.Load(in right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(ref V sum, V shared, ref float left, ref float right, int chain)
    {
        nint offset = chain / TColumns.Count * W.DilationHeight * PaddedInput<W>.Pitch
            + chain % TColumns.Count * ChannelGradients<W>.ColumnDistance;
        if (WindowChannels<W>.IsDepthwise)
            V.AddProduct(ref sum, shared, in left, offset);
        else
            V.AddMultiple(ref sum, shared, Unsafe.Add(ref left, offset));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Sums(nint tile) => ref _operands.Sums;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(nint tile)
    {
        nint distance = WindowChannels<W>.IsDepthwise ? L.GroupStep : L.OutputStep;
        for (nint row = _place.SkippedRows; row < TTile.Count / TColumns.Count; row++)
        {
            nint step = ((_place.FirstRow + row) * W.KernelWidth + _place.Run) * WindowChannels<W>.Inputs + _place.FirstColumn;
            for (nint column = _place.SkippedColumns; column < TColumns.Count; column++)
            {
                ref float sum = ref Unsafe.Add(ref _operands.Sums, (row * TColumns.Count + column) * V.Count);
                ref float target = ref Unsafe.Add(ref _operands.Gradients, L.Offset(step + column));
                if (distance == 1)
                {
                    V.Store(_operands.IsFirst ? V.Load(in sum) : V.Load(in target) + V.Load(in sum), ref target);
                    continue;
                }

                for (nint lane = 0; lane < V.Count; lane++)
                {
                    ref float gradient = ref Unsafe.Add(ref target, lane * distance);
                    gradient = _operands.IsFirst ? Unsafe.Add(ref sum, lane) : gradient + Unsafe.Add(ref sum, lane);
                }
            }
        }
    }
}
