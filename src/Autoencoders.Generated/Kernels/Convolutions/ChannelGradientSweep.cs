using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Gradients of neighboring elements of a window, each of one or two registers of output channels, summed over the pixels of a sample: in a
/// step an element has an input (in a depthwise convolution, a register of them), and a register has deltas.
/// </summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="L">The layout of the gradients.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="V">A register of output channels.</typeparam>
/// <param name="operands">The memory of one sample, at the first channel of the register.</param>
/// <param name="place">Where the tile lies.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct ChannelGradientSweep<W, L, TTile, V>(in GradientOperands operands, in TapTile place) : ISumSweep
    where W : struct, ISpacedWindow
    where L : struct, IWeightLayout
    where TTile : struct, ITile
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

    public static nint RowStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.DilationHeight * PaddedInput<W>.Pitch;
    }

    public static nint ColumnStep
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ElementArea<W>.ColumnDistance;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Left(nint tile, nint outer, nint middle)
    {
        nint row = outer * W.StrideHeight + _place.FirstRow * W.DilationHeight;
        nint column = _place.Run * WindowRun<W>.Distance + _place.FirstColumn * ElementArea<W>.ColumnDistance;
        return ref Unsafe.Add(ref _operands.Inputs, row * PaddedInput<W>.Pitch + column);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Right(nint tile, nint outer, nint middle) =>
        ref Unsafe.Add(ref _operands.Deltas, outer * W.OutputWidth * W.OutputChannels);

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
    public ref float Sums(nint tile) => ref _operands.Sums;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(nint tile)
    {
        for (nint row = _place.SkippedRows; row < TTile.Height; row++)
        {
            nint step = ((_place.FirstRow + row) * W.KernelWidth + _place.Run) * WindowChannels<W>.Inputs + _place.FirstColumn;
            for (nint column = _place.SkippedColumns; column < TTile.Width; column++)
            {
                ref float sums = ref Unsafe.Add(ref _operands.Sums, (row * TTile.Width + column) * TTile.Registers * V.Count);
                ref float target = ref Unsafe.Add(ref _operands.Gradients, L.Offset(step + column));
                for (nint register = 0; register < TTile.Registers; register++)
                    Finish(ref Unsafe.Add(ref sums, register * V.Count), ref Unsafe.Add(ref target, register * V.Count * Distance));
            }
        }
    }

    // The floats from the gradient of an output channel to that of the next.
    private static nint Distance
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WindowChannels<W>.IsDepthwise ? L.GroupStep : L.OutputStep;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Finish(ref float sums, ref float target)
    {
        if (Distance == 1)
        {
            V.Store(_operands.IsFirst ? V.Load(in sums) : V.Load(in target) + V.Load(in sums), ref target);
            return;
        }

        for (nint lane = 0; lane < V.Count; lane++)
        {
            ref float gradient = ref Unsafe.Add(ref target, lane * Distance);
            gradient = _operands.IsFirst ? Unsafe.Add(ref sums, lane) : gradient + Unsafe.Add(ref sums, lane);
        }
    }
}
