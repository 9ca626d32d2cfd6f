using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// The sum of terms over the positions and neighboring channels of one sample. The terms of a channel are added in the order of their
/// positions, then those of the channels as a tree, whatever the width of the registers.
/// </summary>
internal static class GroupSum
{
    private const int Block = 64;

    /// <summary>The sum of the terms of all positions and of the channels from 0.</summary>
    /// <typeparam name="TTerm">The terms: a row is a position, a column a channel.</typeparam>
    /// <typeparam name="V">The registers.</typeparam>
    [MethodImpl(Jit.Optimized)]
    public static float Of<TTerm, V>(scoped TTerm term, nint positions, nint channels)
        where TTerm : struct, IRowTerm, allows ref struct
        where V : struct, ILanes<V>
    {
        Span<float> sums = stackalloc float[Block];
        float total = 0f, part = 0f;
        for (nint first = 0; first < channels; first += Block)
        {
            nint end = Math.Min(first + Block, channels);
            LaneSweep.Run<ChannelStep<TTerm>, V>(new(term, ref sums[0], first, positions), first, end);
            RowReduction.Run<Sum, RowValue, V>(new(ref sums[0], Block), ref part, 1, end - first);
            total += part;
        }

        return total;
    }

    private readonly ref struct ChannelStep<TTerm>(TTerm term, ref float sums, nint first, nint positions) : ILaneStep
        where TTerm : struct, IRowTerm, allows ref struct
    {
        private readonly TTerm _term = term;
        private readonly ref float _sums = ref sums;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V sum = V.Zero;
            for (nint position = 0; position < positions; position++)
                sum += _term.At<V>(position, lane);
            V.Store(sum, ref _sums, lane - first);
        }
    }
}
