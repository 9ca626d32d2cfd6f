using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

// How the codebook follows the vectors: by moving averages (van den Oord et al. 2017, appendix), not by gradients.
public static partial class Codebook
{
    /// <summary>Added to each count, so that an entry that is hardly used does not divide by nothing (Laplace smoothing).</summary>
    internal const double Smoothing = 1e-5;

    /// <summary>
    /// Moves counts and sums toward those of a mini-batch, <c>average = decay * average + (1 - decay) * batch</c>, and makes each entry
    /// the sum of its vectors over their smoothed count, <c>(count + 1e-5) / (total + entries * 1e-5) * total</c>. An entry that is used
    /// less than a part of the mean use starts again as a random vector of the mini-batch with the mean use; where more entries than
    /// vectors are, the rest waits for the next mini-batch.
    /// </summary>
    /// <param name="codebook">The codebook, [length][entries].</param>
    /// <param name="counts">The moving averages of the uses of each entry by a mini-batch, [entries].</param>
    /// <param name="sums">Those of the sums of the vectors, [entries][length].</param>
    /// <param name="indices">Which entry each vector used, as floats, [vectors].</param>
    /// <param name="inputs">The vectors of the mini-batch, [vectors][length].</param>
    /// <param name="vectors">The number of vectors, at least 1.</param>
    /// <param name="length">The values of a vector.</param>
    /// <param name="entries">The entries of the codebook.</param>
    /// <param name="decay">What stays of the averages, above 0 and below 1.</param>
    /// <param name="restartBelow">The part of the mean use, at least 0; with 0 only entries that were never used start again.</param>
    /// <param name="key">What the random vectors are drawn with.</param>
    public static void Update(
        ref float codebook, ref float counts, ref float sums, ref float indices, ref float inputs,
        nint vectors, nint length, nint entries, float decay, float restartBelow, ulong key)
    {
        // Pooled: one memory for the counts and sums of the mini-batch, and then for the entries before they are transposed.
        nint values = entries * length;
        using PooledFloats memory = new(checked((int)(values + entries)));
        ref float batchCounts = ref memory.Start, batchSums = ref Unsafe.Add(ref memory.Start, entries);
        Collect(ref batchCounts, ref batchSums, ref indices, ref inputs, vectors, length, entries);
        LaneSweep.Run(new AverageStep(ref counts, ref batchCounts, decay), 0, entries);
        LaneSweep.Run(new AverageStep(ref sums, ref batchSums, decay), 0, values);

        double mean = Total(ref counts, entries) / entries;
        Restart(ref counts, ref sums, ref inputs, vectors, length, entries, (float)(restartBelow * mean), (float)mean, key);

        double total = Total(ref counts, entries), factor = (total + entries * Smoothing) / total;
        for (nint entry = 0; entry < entries; entry++)
        {
            float scale = (float)(factor / (Unsafe.Add(ref counts, entry) + Smoothing));
            nint start = entry * length;
            LaneSweep.Run(new ScaleStep(ref Unsafe.Add(ref sums, start), ref Unsafe.Add(ref batchSums, start), scale), 0, length);
        }

        Transposition.Transpose(ref batchSums, ref codebook, entries, length, 0, entries);
    }

    /// <summary>The use count of each entry in the mini-batch, and the sum of the vectors that used it, taken in order.</summary>
    private static void Collect(
        ref float counts, ref float sums, ref float indices, ref float inputs, nint vectors, nint length, nint entries)
    {
        Unsafe.InitBlockUnaligned(
            ref Unsafe.As<float, byte>(ref counts), 0, checked((uint)((entries + entries * length) * sizeof(float))));
        for (nint vector = 0; vector < vectors; vector++)
            Unsafe.Add(ref counts, (nint)Unsafe.Add(ref indices, vector)) += 1f;
        LaneSweep.Run(new CollectStep(ref sums, ref indices, ref inputs, vectors, length), 0, length);
    }

    /// <summary>Dead entries start again, each from another stretch of the vectors, so that no two start as the same.</summary>
    private static void Restart(
        ref float counts, ref float sums, ref float inputs, nint vectors, nint length, nint entries, float least, float mean, ulong key)
    {
        nint dead = 0;
        for (nint entry = 0; entry < entries; entry++)
            dead += IsDead(Unsafe.Add(ref counts, entry)) ? 1 : 0;

        CounterRandom random = new(key);
        nint stretches = Math.Min(dead, vectors), stretch = 0;
        for (nint entry = 0; stretch < stretches; entry++)
        {
            if (!IsDead(Unsafe.Add(ref counts, entry)))
                continue;
            nint start = stretch * vectors / stretches, end = ++stretch * vectors / stretches;
            nint vector = start + random.Next((int)(end - start));
            Unsafe.Add(ref counts, entry) = mean;
            ref float source = ref Unsafe.Add(ref inputs, vector * length);
            LaneSweep.Run(new ScaleStep(ref source, ref Unsafe.Add(ref sums, entry * length), mean), 0, length);
        }

        bool IsDead(float count) => count < least || count == 0f;
    }

    private static double Total(ref float counts, nint entries)
    {
        double total = 0;
        for (nint entry = 0; entry < entries; entry++)
            total += Unsafe.Add(ref counts, entry);
        return total;
    }

    internal readonly ref struct CollectStep(
        ref float sums, ref float indices, ref float inputs, nint vectors, nint length) : ILaneStep
    {
        private readonly ref float _sums = ref sums;
        private readonly ref float _indices = ref indices;
        private readonly ref float _inputs = ref inputs;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            for (nint vector = 0; vector < vectors; vector++)
            {
                nint place = (nint)Unsafe.Add(ref _indices, vector) * length + lane;
                V.Store(V.Load(in _sums, place) + V.Load(in _inputs, vector * length + lane), ref _sums, place);
            }
        }
    }

    internal readonly ref struct AverageStep(ref float averages, ref float batch, float decay) : ILaneStep
    {
        private readonly ref float _averages = ref averages;
        private readonly ref float _batch = ref batch;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
        {
            V kept = V.Create(decay), replaced = V.One - kept;
            V.Store(V.MultiplyAdd(replaced, V.Load(in _batch, lane), kept * V.Load(in _averages, lane)), ref _averages, lane);
        }
    }

    internal readonly ref struct ScaleStep(ref float source, ref float destination, float scale) : ILaneStep
    {
        private readonly ref float _source = ref source;
        private readonly ref float _destination = ref destination;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Apply<V>(nint lane)
            where V : struct, ILanes<V>
            => V.Store(V.Load(in _source, lane) * V.Create(scale), ref _destination, lane);
    }
}
