using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Autoencoders.Kernels;

/// <summary>
/// One padded sample with each channel on a plane of its own, so that neighboring pixels lie side by side. Where windows stand apart, each
/// channel is divided further, into one plane for each remainder of row and column by the strides.
/// </summary>
/// <typeparam name="W">The windows that are laid on it.</typeparam>
internal static class ChannelPlanes<W>
    where W : struct, ISpacedWindow
{
    /// <summary>The most floats that are read or written beyond what is asked for, as sums fill whole registers of any width.</summary>
    public const int WidestRegister = 16;

    // The floats of a cache line.
    private const int Line = 16;

    /// <summary>The floats from a row of a plane to the next.</summary>
    public static int Pitch
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (PaddedInput<W>.Width + W.StrideWidth - 1) / W.StrideWidth;
    }

    /// <summary>
    /// The floats from a channel to the next: an odd number of cache lines, so that the same pixel of many channels does not fall into the
    /// same few places of the cache.
    /// </summary>
    public static int ChannelLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (((W.StrideHeight * W.StrideWidth * PlaneLength + Line - 1) / Line) | 1) * Line;
    }

    /// <summary>The floats of all planes.</summary>
    public static int Length
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => W.InputChannels * ChannelLength;
    }

    /// <summary>From the first position of an output on a plane to behind the last.</summary>
    public static int Positions
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Math.Max(1, (W.OutputHeight + W.SpacingHeight - 1) / W.SpacingHeight) - 1) * Pitch
            + (W.OutputWidth + W.SpacingWidth - 1) / W.SpacingWidth;
    }

    /// <summary>The floats of the sums of one output channel, which fill whole registers of any width.</summary>
    public static int SumsLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Positions + WidestRegister;
    }

    private static int PlaneLength
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (PaddedInput<W>.Height + W.StrideHeight - 1) / W.StrideHeight * Pitch;
    }

    /// <summary>The position of a pixel of a padded sample on the planes of its channel.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint Offset(nint row, nint column) =>
        (row % W.StrideHeight * W.StrideWidth + column % W.StrideWidth) * PlaneLength
        + row / W.StrideHeight * Pitch + column / W.StrideWidth;

    /// <summary>Writes the zeros; one buffer serves all samples of a call.</summary>
    /// <param name="planes">The planes.</param>
    /// <param name="length">The length of the planes and of what is read behind them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ClearBorders(ref float planes, nint length)
    {
        if (W.StrideHeight * W.StrideWidth > 1)
        {
            MemoryMarshal.CreateSpan(ref planes, (int)length).Clear();
            return;
        }

        nint first = Offset(PaddedInput<W>.Top, PaddedInput<W>.Left), end = 0;
        for (nint channel = 0; channel < W.InputChannels; channel++)
        {
            nint row = channel * ChannelLength + first;
            for (nint i = 0; i < W.InputHeight; i++, row += Pitch)
            {
                for (; end < row; end++)
                    Unsafe.Add(ref planes, end) = 0f;
                end = row + W.InputWidth;
            }
        }

        MemoryMarshal.CreateSpan(ref Unsafe.Add(ref planes, end), (int)(length - end)).Clear();
    }

    /// <summary>Writes a sample onto the planes, between the zeros that stand there.</summary>
    [MethodImpl(Jit.Optimized)]
    public static void Fill<V>(ref float sample, ref float planes)
        where V : struct, ILanes<V>
    {
        for (nint row = 0; row < W.InputHeight; row++)
        {
            ref float pixels = ref Unsafe.Add(ref sample, row * W.InputWidth * W.InputChannels);
            nint column = 0;
            if (W.StrideWidth == 1)
            {
                ref float target = ref Unsafe.Add(ref planes, Offset(row + PaddedInput<W>.Top, PaddedInput<W>.Left));
                if (W.InputChannels > 1)
                {
                    Transposition.Transpose(ref pixels, W.InputChannels, ref target, ChannelLength, W.InputWidth, W.InputChannels);
                    continue;
                }

                column = CopyColumns<V>(ref pixels, ref target);
            }

            for (; column < W.InputWidth; column++)
            {
                nint offset = Offset(row + PaddedInput<W>.Top, column + PaddedInput<W>.Left);
                for (nint channel = 0; channel < W.InputChannels; channel++)
                    Unsafe.Add(ref planes, channel * ChannelLength + offset) = Unsafe.Add(ref pixels, column * W.InputChannels + channel);
            }
        }
    }

    /// <summary>As many columns of a single channel as fill registers; the first column that is left over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint CopyColumns<V>(ref float pixels, ref float target)
        where V : struct, ILanes<V>
    {
        nint column = 0;
        for (; column + V.Count <= W.InputWidth; column += V.Count)
            V.Store(V.Load(in pixels, column), ref target, column);
        return column;
    }
}
