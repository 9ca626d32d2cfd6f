using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// Gradients of one or two output channels, each a register of neighboring inputs of a window, summed over the pixels of a sample: in a step
/// a position has a register of inputs, and each of the channels, of which a tile has registers, a delta.
/// </summary>
/// <typeparam name="W">The window.</typeparam>
/// <typeparam name="L">The layout of the gradients.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
/// <typeparam name="V">A register of inputs.</typeparam>
/// <param name="operands">The memory of one sample, at the first of the output channels.</param>
/// <param name="start">The first input of the run that is divided into registers of this width.</param>
/// <param name="place">Where the tile lies.</param>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly ref struct RunGradientSweep<W, L, TTile, V>(in GradientOperands operands, nint start, in TapTile place) : ISumSweep
    where W : struct, ISpacedWindow
    where L : struct, IWeightLayout
    where TTile : struct, ITile
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
        get => V.Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Left(nint tile, nint outer, nint middle)
    {
        nint row = outer * W.StrideHeight + _place.FirstRow * W.DilationHeight;
        nint column = _place.Run * WindowRun<W>.Distance + _start + _place.FirstColumn * V.Count;
        return ref Unsafe.Add(ref _operands.Inputs, row * PaddedInput<W>.Pitch + column);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Right(nint tile, nint outer, nint middle) =>
        ref Unsafe.Add(ref _operands.Deltas, outer * W.OutputWidth * W.OutputChannels);

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref float Sums(nint tile) => ref _operands.Sums;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(nint tile)
    {
        for (nint row = _place.SkippedRows; row < TTile.Height; row++)
        {
            nint step = ((_place.FirstRow + row) * W.KernelWidth + _place.Run) * WindowChannels<W>.Inputs
                + _start + _place.FirstColumn * V.Count;
            for (nint i = _place.SkippedColumns * V.Count; i < TTile.Width * V.Count; i++)
            {
                nint position = row * TTile.Width + i / V.Count;
                for (nint channel = 0; channel < TTile.Registers; channel++)
                {
                    float sum = Unsafe.Add(ref _operands.Sums, (position * TTile.Registers + channel) * V.Count + i % V.Count);
                    ref float gradient = ref Unsafe.Add(ref _operands.Gradients, channel * L.OutputStep + L.Offset(step + i));
                    gradient = _operands.IsFirst ? sum : gradient + sum;
                }
            }
        }
    }
}
