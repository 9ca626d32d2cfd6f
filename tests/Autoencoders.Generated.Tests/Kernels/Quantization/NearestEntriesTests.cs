using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels.Quantization;

public class NearestEntriesTests
{
    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(1, 64, 512)]
    [InlineData(3, 2, 3)]
    [InlineData(4, 8, 31)]
    [InlineData(6, 3, 33)]
    [InlineData(7, 5, 47)]
    [InlineData(9, 1, 1)]
    [InlineData(11, 33, 100)]
    [InlineData(64, 4, 513)]
    [InlineData(63, 7, 1030)]
    public void EveryWidthFindsTheSameBits(int vectors, int length, int entries)
    {
        GuardedFloats codebook = new(NaiveCodebook.Random(1, length, entries));
        GuardedFloats inputs = new(BitPatterns.Random(new Random(2), vectors * length));
        float[] expectedDistances = new float[vectors], expectedIndices = new float[vectors];
        for (int vector = 0; vector < vectors; vector++)
        {
            (expectedIndices[vector], expectedDistances[vector]) =
                NaiveCodebook.Nearest(codebook.Span.ToArray(), inputs.Span.Slice(vector * length, length), entries);
        }

        GuardedFloats distances = new(vectors), indices = new(vectors);
        NearestEntries.Find(
            ref codebook.Start, ref inputs.Start, ref distances.Start, ref indices.Start, vectors, length, entries);
        BitPatterns.AssertSame(expectedIndices, indices.Checked(), "indices");
        BitPatterns.AssertSame(expectedDistances, distances.Checked(), "distances");
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats distances = new(vectors), indices = new(vectors);
            NearestEntries.Find<V>(
                ref codebook.Start, ref inputs.Start, ref distances.Start, ref indices.Start, vectors, length, entries);
            BitPatterns.AssertSame(expectedIndices, indices.Checked(), $"indices, {what}");
            BitPatterns.AssertSame(expectedDistances, distances.Checked(), $"distances, {what}");
        }
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(16, 17)]
    [InlineData(30, 31)]
    [InlineData(5, 600)]
    [InlineData(513, 1029)]
    public void OfEquallyNearEntriesTheFirstIsTaken(int first, int second)
    {
        const int Length = 3, Entries = 1100;
        float[] codebook = NaiveCodebook.Random(1, Length, Entries), vector = [2f, 2f, 2f];
        for (int i = 0; i < Length; i++)
            (codebook[i * Entries + first], codebook[i * Entries + second]) = (1.5f, 2.5f);
        AssertTaken<Lanes4>();
        AssertTaken<Lanes8>();
        AssertTaken<Lanes16>();

        void AssertTaken<V>()
            where V : struct, ILanes<V>
        {
            float distance = 0f, index = 0f;
            NearestEntries.Find<V>(ref codebook[0], ref vector[0], ref distance, ref index, 1, Length, Entries);
            Assert.Equal(0.75f, distance);
            Assert.Equal(first, (int)index);
        }
    }

    [Fact]
    public void ALargeOffsetDoesNotHideTheNearest()
    {
        // Distances of 1e-4 at a length of 1e3: of |e|² - 2 z·e nothing would be left.
        const int Length = 16, Entries = 300, Vectors = 50;
        float[] codebook = Array.ConvertAll(NaiveCodebook.Random(1, Length, Entries), x => 250f + 0.01f * x);
        float[] inputs = Array.ConvertAll(BitPatterns.Random(new Random(2), Vectors * Length), x => 250f + 0.01f * x);
        float[] distances = new float[Vectors], indices = new float[Vectors];
        NearestEntries.Find(ref codebook[0], ref inputs[0], ref distances[0], ref indices[0], Vectors, Length, Entries);
        for (int vector = 0; vector < Vectors; vector++)
        {
            double[] z = NaiveArithmetic.ToDoubles(inputs[(vector * Length)..((vector + 1) * Length)]);
            int expected = NaiveCodebook.NearestExact(codebook, z, Entries);
            Assert.Equal(expected, (int)indices[vector]);
            double distance = NaiveCodebook.Distance(z, NaiveCodebook.Entry(codebook, expected, Length, Entries));
            NaiveArithmetic.AssertClose(distance, distances[vector], distance, "the distance");
        }
    }

    [Fact]
    public void WhatIsNotANumberHasNoNearestAndSpoilsNoOther()
    {
        const int Length = 2, Entries = 70, Vectors = 6;
        float[] codebook = NaiveCodebook.Random(1, Length, Entries), inputs = BitPatterns.Random(new Random(2), Vectors * Length);
        float[] distances = new float[Vectors], indices = new float[Vectors];
        inputs[2] = float.NaN;
        inputs[7] = float.PositiveInfinity;
        codebook[0] = float.NaN;
        NearestEntries.Find(ref codebook[0], ref inputs[0], ref distances[0], ref indices[0], Vectors, Length, Entries);
        for (int vector = 0; vector < Vectors; vector++)
        {
            bool isFinite = vector is not (1 or 3);
            (int index, float distance) = NaiveCodebook.Nearest(codebook, inputs.AsSpan(vector * Length, Length), Entries);
            Assert.Equal(isFinite, float.IsFinite(distances[vector]));
            Assert.Equal(distance, distances[vector]);
            Assert.Equal(index, (int)indices[vector]);
            Assert.Equal(!isFinite, indices[vector] == 0f);
        }
    }
}
