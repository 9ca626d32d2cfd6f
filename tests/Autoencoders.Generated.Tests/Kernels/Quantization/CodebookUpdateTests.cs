using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels.Quantization;

public class CodebookUpdateTests
{
    private const float Decay = 0.9f;
    private const ulong Key = 20_26;

    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(40, 3, 17)]
    [InlineData(300, 33, 20)]
    [InlineData(64, 130, 9)]
    public void EntriesAreSmoothedMovingAveragesOfTheirVectors(int vectors, int length, int entries)
    {
        Random random = new(1);
        float[] codebook = NaiveCodebook.Random(2, length, entries), inputs = BitPatterns.Random(random, vectors * length);
        int[] used = new int[vectors];
        Codebook.Indices(ref codebook[0], ref inputs[0], used, length, entries);
        float[] indices = Array.ConvertAll(used, index => (float)index);
        GuardedFloats counts = new(Array.ConvertAll(BitPatterns.Random(random, entries), x => 2f + x));
        GuardedFloats sums = new(BitPatterns.Random(random, entries * length)), moved = new(codebook);
        double[] naiveCounts = NaiveArithmetic.ToDoubles(counts.Checked()), naiveSums = NaiveArithmetic.ToDoubles(sums.Checked());
        Codebook.Update(
            ref moved.Start, ref counts.Start, ref sums.Start, ref indices[0], ref inputs[0], vectors, length, entries, Decay, 0f, Key);

        for (int entry = 0; entry < entries; entry++)
        {
            int[] own = [.. Enumerable.Range(0, vectors).Where(vector => indices[vector] == entry)];
            naiveCounts[entry] = Decay * naiveCounts[entry] + (1 - Decay) * own.Length;
            for (int i = 0; i < length; i++)
            {
                double sum = own.Sum(vector => (double)inputs[vector * length + i]);
                naiveSums[entry * length + i] = Decay * naiveSums[entry * length + i] + (1 - Decay) * sum;
            }
        }

        double total = naiveCounts.Sum();
        float[] actualCounts = counts.Checked(), actualSums = sums.Checked(), actual = moved.Checked();
        for (int entry = 0; entry < entries; entry++)
        {
            double smoothed = (naiveCounts[entry] + 1e-5) / (total + entries * 1e-5) * total;
            NaiveArithmetic.AssertClose(naiveCounts[entry], actualCounts[entry], naiveCounts[entry], "the count");
            for (int i = 0; i < length; i++)
            {
                double sum = naiveSums[entry * length + i], size = Math.Max(1, Math.Abs(sum));
                NaiveArithmetic.AssertClose(sum, actualSums[entry * length + i], size, "the sum");
                NaiveArithmetic.AssertClose(sum / smoothed, actual[i * entries + entry], size / smoothed, "the entry");
            }
        }
    }

    [Fact]
    public void AnEntryOfLittleUseStartsAgainAsAVectorOfTheMiniBatch()
    {
        const int Vectors = 60, Length = 5, Entries = 12;
        (float[] codebook, float[] counts, float[] sums) = Averages(Length, Entries, count: 4f);
        foreach (int entry in new[] { 3, 7, 8 })
            counts[entry] = 0.3f;
        float[] inputs = BitPatterns.Random(new Random(5), Vectors * Length), indices = new float[Vectors];
        float[] before = [.. codebook];
        Codebook.Update(
            ref codebook[0], ref counts[0], ref sums[0], ref indices[0], ref inputs[0], Vectors, Length, Entries, 0.999f, 0.1f, Key);

        // 9 entries with 4 uses each and 3 with 0.3: below a tenth of the mean use.
        HashSet<int> chosen = [];
        float mean = counts[3];
        Assert.Equal((9 * 4 + 3 * 0.3 + 0.06) / Entries, mean, 0.01);
        for (int entry = 0; entry < Entries; entry++)
        {
            int source = Source(codebook, entry, inputs, Vectors, Length, Entries);
            if (entry is 3 or 7 or 8)
            {
                Assert.InRange(source, 0, Vectors - 1);
                Assert.Equal(mean, counts[entry]);
                chosen.Add(source);
            }
            else
            {
                Assert.Equal(-1, source);
                Assert.NotEqual(mean, counts[entry]);
                Assert.True(entry == 0 || Math.Abs(codebook[entry] - before[entry]) < 1e-3);
            }
        }

        Assert.Equal(3, chosen.Count);
    }

    [Fact]
    public void TheKeyChoosesTheVectors()
    {
        const int Vectors = 1000, Length = 2, Entries = 8;
        float[] inputs = BitPatterns.Random(new Random(5), Vectors * Length), indices = new float[Vectors];
        float[] first = Restarted(Key), again = Restarted(Key), other = Restarted(Key + 1);
        BitPatterns.AssertSame(first, again, "the same key");
        Assert.NotEqual(first, other);

        // Entry 0, which every vector uses, is their mean in any case; the others are random ones, each of its own stretch.
        for (int entry = 1; entry < Entries; entry++)
        {
            int source = Source(first, entry, inputs, Vectors, Length, Entries);
            Assert.InRange(source, (entry - 1) * Vectors / 7, entry * Vectors / 7 - 1);
        }

        float[] Restarted(ulong key)
        {
            float[] codebook = NaiveCodebook.Random(1, Length, Entries), counts = new float[Entries], sums = new float[Entries * Length];
            Codebook.Update(
                ref codebook[0], ref counts[0], ref sums[0], ref indices[0], ref inputs[0], Vectors, Length, Entries, Decay, 0f, key);
            return codebook;
        }
    }

    [Fact]
    public void WhereEntriesOutnumberVectorsTheRestWaits()
    {
        const int Vectors = 5, Length = 3, Entries = 20;
        float[] codebook = NaiveCodebook.Random(1, Length, Entries), counts = new float[Entries], sums = new float[Entries * Length];
        float[] indices = new float[Vectors];
        for (int step = 0; step < 4; step++)
        {
            float[] inputs = BitPatterns.Random(new Random(10 + step), Vectors * Length);
            Codebook.Update(
                ref codebook[0], ref counts[0], ref sums[0], ref indices[0], ref inputs[0], Vectors, Length, Entries, Decay, 0f,
                Key + (ulong)step);
            for (int vector = 0; vector < Vectors && step < 3; vector++)
                Assert.Equal(vector, Source(codebook, 1 + step * Vectors + vector, inputs, Vectors, Length, Entries));
            Assert.Equal(Math.Min(Entries, 1 + (step + 1) * Vectors), counts.Count(count => count > 0f));
        }
    }

    [Fact]
    public void EveryWidthAddsInTheSameOrder()
    {
        const int Vectors = 50, Length = 67, Entries = 7;
        float[] inputs = BitPatterns.Random(new Random(1), Vectors * Length), indices = new float[Vectors];
        for (int vector = 0; vector < Vectors; vector++)
            indices[vector] = vector * vector % Entries;
        float[] expected = Collected<Lanes1>();
        BitPatterns.AssertSame(expected, Collected<Lanes4>(), "128 bits");
        BitPatterns.AssertSame(expected, Collected<Lanes8>(), "256 bits");
        BitPatterns.AssertSame(expected, Collected<Lanes16>(), "512 bits");

        float[] Collected<V>()
            where V : struct, ILanes<V>
        {
            GuardedFloats sums = new(new float[Entries * Length]), averages = new(inputs.AsSpan(0, Entries * Length));
            LaneSweep.Run<Codebook.CollectStep, V>(
                new(ref sums.Start, ref indices[0], ref inputs[0], Vectors, Length), 0, Length);
            LaneSweep.Run<Codebook.AverageStep, V>(new(ref averages.Start, ref sums.Start, Decay), 0, Entries * Length);
            LaneSweep.Run<Codebook.ScaleStep, V>(new(ref averages.Start, ref sums.Start, 0.3f), 0, Entries * Length);
            return [.. sums.Checked(), .. averages.Checked()];
        }
    }

    private static (float[] Codebook, float[] Counts, float[] Sums) Averages(int length, int entries, float count)
    {
        float[] codebook = NaiveCodebook.Random(1, length, entries), counts = new float[entries], sums = new float[entries * length];
        Array.Fill(counts, count);
        for (int entry = 0; entry < entries; entry++)
        {
            for (int i = 0; i < length; i++)
                sums[entry * length + i] = count * codebook[i * entries + entry];
        }

        return (codebook, counts, sums);
    }

    /// <summary>The vector that an entry began as, up to rounding and smoothing; -1 for none.</summary>
    private static int Source(float[] codebook, int entry, float[] inputs, int vectors, int length, int entries)
    {
        double[] values = NaiveCodebook.Entry(codebook, entry, length, entries);
        return Enumerable.Range(0, vectors).FirstOrDefault(
            vector => Enumerable.Range(0, length).All(i => Math.Abs(values[i] - inputs[vector * length + i]) < 2e-4), -1);
    }
}
