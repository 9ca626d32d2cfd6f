using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Gradients of neighbouring elements of a window, each a register of output channels, summed over the pixels of a sample: in a step they
/// share the deltas, and each has an input (in a depthwise convolution, a register of them) of its own.
/// </summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="L">The layout of the gradients.</typeparam>
/// <typeparam name="TColumns">The columns of the tile.</typeparam>
/// <typeparam name="V">A register of output channels.</typeparam>
/// <param name="operands">The memory of one sample, at the first channel of the register.</param>
/// <param name="place">Where the tile lies.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct ChannelGradientSweep<W, L, TColumns, V>(in GradientOperands operands, in TapTile place) : IChainSweep<V>
    where W : struct, ISpacedWindow
    where L : struct, IWeightLayout
    where TColumns : struct, IColumns
    where V : struct, ILanes<V>
{
    private readonly GradientOperands _operands = operands;
    private readonly TapTile _place = place;

    public nint Tiles => 1;

    public nint Outers => W.OutputHeight;

    public nint Middles => 1;

    public nint Inners => W.OutputWidth;

    public static nint LeftStep => W.StrideWidth * W.InputChannels;

    public static nint RightStep => W.OutputChannels;

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
    public static V Own(ref float left, ref float right, int chain)
    {
        nint offset = chain / TColumns.Count * W.DilationHeight * PaddedInput<W>.Pitch
            + chain % TColumns.Count * ChannelGradients<W>.ColumnDistance;
        return WindowChannels<W>.IsDepthwise ? V.Load(in left, offset) : V.Create(Unsafe.Add(ref left, offset));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(V sum, nint tile, int chain)
    {
        nint row = chain / TColumns.Count, column = chain % TColumns.Count;
        if (row < _place.SkippedRows || column < _place.SkippedColumns)
            return;

        nint step = (_place.FirstRow + row) * W.KernelWidth * WindowChannels<W>.Inputs
            + _place.Run * WindowChannels<W>.Inputs + _place.FirstColumn + column;
        ref float target = ref Unsafe.Add(ref _operands.Gradients, L.Offset(step));
        nint distance = WindowChannels<W>.IsDepthwise ? L.GroupStep : L.OutputStep;
        if (distance == 1)
            GradientLanes.Add(sum, ref target, _operands.IsFirst);
        else
            GradientLanes.Scatter(sum, ref target, distance, _operands.IsFirst);
    }
}
