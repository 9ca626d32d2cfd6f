using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Gradients of one output channel, each a register of neighbouring inputs of a window, summed over the pixels of a sample: in a step they
/// share the delta, and each has inputs of its own.
/// </summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="L">The layout of the gradients.</typeparam>
/// <typeparam name="TColumns">The columns of the tile, each a register.</typeparam>
/// <typeparam name="V">A register of inputs.</typeparam>
/// <param name="operands">The memory of one sample, at the output channel.</param>
/// <param name="start">The first input of the run that is divided into registers of this width.</param>
/// <param name="place">Where the tile lies.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct RunGradientSweep<W, L, TColumns, V>(
    in GradientOperands operands, nint start, in TapTile place) : IChainSweep<V>
    where W : struct, ISpacedWindow
    where L : struct, IWeightLayout
    where TColumns : struct, IColumns
    where V : struct, ILanes<V>
{
    private readonly GradientOperands _operands = operands;
    private readonly nint _start = start;
    private readonly TapTile _place = place;

    public nint Tiles => 1;

    public nint Outers => W.OutputHeight;

    public nint Middles => 1;

    public nint Inners => W.OutputWidth;

    public static nint LeftStep => W.OutputChannels;

    public static nint RightStep => W.StrideWidth * W.InputChannels;

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
    public static V Own(ref float left, ref float right, int chain) => V.Load(
        in right, chain / TColumns.Count * W.DilationHeight * PaddedInput<W>.Pitch + chain % TColumns.Count * V.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(V sum, nint tile, int chain)
    {
        nint row = chain / TColumns.Count, column = chain % TColumns.Count;
        if (row < _place.SkippedRows || column < _place.SkippedColumns)
            return;

        nint step = (_place.FirstRow + row) * W.KernelWidth * WindowChannels<W>.Inputs
            + _place.Run * WindowChannels<W>.Inputs + _start + (_place.FirstColumn + column) * V.Count;
        if (WindowChannels<W>.Outputs == 1 && L.OutputStep == 1)
            GradientLanes.Add(sum, ref Unsafe.Add(ref _operands.Gradients, step), _operands.IsFirst);
        else
            GradientLanes.ScatterSteps<L, V>(sum, ref _operands.Gradients, step, _operands.IsFirst);
    }
}
