using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels.Quantization;

public class CodebookTests
{
    public static TheoryData<int, int, int, int> Shapes => new()
    {
        { 1, 1, 1, 2 },
        { 3, 1, 64, 100 },
        { 5, 4, 3, 17 },
        { 7, 49, 5, 33 },
        { 130, 1, 8, 40 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void VectorsBecomeTheirNearestEntries(int rows, int vectors, int length, int entries)
    {
        int all = rows * vectors;
        float[] codebook = NaiveCodebook.Random(1, length, entries);
        GuardedFloats inputs = new(BitPatterns.Random(new Random(2), all * length));
        GuardedFloats outputs = new(all * length), inPlace = new(inputs.Span);
        int[] indices = new int[all];
        float[] expected = new float[all * length], expectedTerm = new float[rows], expectedIndices = new float[all];
        for (int vector = 0; vector < all; vector++)
        {
            (int index, float distance) = NaiveCodebook.Nearest(codebook, inputs.Span.Slice(vector * length, length), entries);
            for (int i = 0; i < length; i++)
                expected[vector * length + i] = codebook[i * entries + index];
            expectedIndices[vector] = index;
            expectedTerm[vector / vectors] += distance;
        }

        for (int row = 0; row < rows; row++)
            expectedTerm[row] /= vectors * length;

        Codebook.Quantize(ref codebook[0], ref inputs.Start, ref outputs.Start, all, length, entries);
        BitPatterns.AssertSame(expected, outputs.Checked(), "entries");
        Codebook.Quantize(ref codebook[0], ref inPlace.Start, ref inPlace.Start, all, length, entries);
        BitPatterns.AssertSame(expected, inPlace.Checked(), "in place");

        Codebook.Indices(ref codebook[0], ref inputs.Start, indices, length, entries);
        BitPatterns.AssertSame(expectedIndices, Array.ConvertAll(indices, index => (float)index), "indices");
        GuardedFloats named = new(all * length);
        Codebook.Entries(ref codebook[0], indices, ref named.Start, length, entries);
        BitPatterns.AssertSame(expected, named.Checked(), "entries of indices");

        foreach (int block in new[] { 1, 2, rows })
        {
            GuardedFloats trained = new(all * length), record = new(all), term = new(rows);
            for (int row = 0; row < rows; row += block)
            {
                Codebook.Quantize(
                    ref codebook[0], ref term.Span[row], ref record.Span[row * vectors], ref inputs.Span[row * vectors * length],
                    ref trained.Span[row * vectors * length], Math.Min(block, rows - row), vectors, length, entries);
            }

            BitPatterns.AssertSame(expected, trained.Checked(), $"entries of {block} rows");
            BitPatterns.AssertSame(expectedIndices, record.Checked(), $"indices of {block} rows");
            BitPatterns.AssertSame(expectedTerm, term.Checked(), $"terms of {block} rows");
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 33)]
    [InlineData(7, 130)]
    public void DeltasPassAndPullTowardsTheEntries(int rows, int values)
    {
        const float Scale = 0.37f;
        int count = rows * values;
        float[] inputs = BitPatterns.Random(new Random(1), count), outputs = BitPatterns.Random(new Random(2), count);
        GuardedFloats deltas = new(BitPatterns.Random(new Random(3), count)), inputDeltas = new(count), inPlace = new(deltas.Span);
        Codebook.InputDeltas(Scale, ref inputs[0], ref outputs[0], ref deltas.Start, ref inputDeltas.Start, rows, values);
        Codebook.InputDeltas(Scale, ref inputs[0], ref outputs[0], ref inPlace.Start, ref inPlace.Start, rows, values);
        float[] actual = inputDeltas.Checked();
        BitPatterns.AssertSame(actual, inPlace.Checked(), "in place");
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");
        double[] z = NaiveArithmetic.ToDoubles(inputs);
        for (int i = 0; i < count; i++)
        {
            double expected = deltas.Span[i] + NaiveArithmetic.Derivative(Term, z, i);
            NaiveArithmetic.AssertClose(expected, actual[i], 1, $"delta {i}");
        }

        double Term(double[] moved) => Scale * moved.Select((x, i) => (x - outputs[i]) * (x - outputs[i])).Sum() / values;

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(count);
            LaneSweep.Run<Codebook.DeltaStep, V>(
                new(ref inputs[0], ref outputs[0], ref deltas.Start, ref results.Start, Scale * 2f / values), 0, count);
            BitPatterns.AssertSame(actual, results.Checked(), what);
        }
    }

    [Fact]
    public void EachUseIsCounted()
    {
        float[] indices = [2f, 0f, 2f, 2f, 4f];
        long[] use = [10, 0, 1, 0, 0];
        Codebook.CountUse(ref indices[0], 5, use);
        Assert.Equal([11, 0, 4, 0, 1], use);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(16)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void AnIndexOfNoEntryIsRefused(int index)
    {
        Codebook.Require([0, 15], 16, "indices");
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(
            () => Codebook.Require([3, index], 16, "indices"));
        Assert.Equal("indices", error.ParamName);
        Assert.Equal(index, error.ActualValue);
        Assert.Contains("The index at position 1 is out of range: the codebook has entries 0 to 15.", error.Message);
    }
}
