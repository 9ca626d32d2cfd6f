using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class FiniteScalarTests
{
    private const int Positions = 61;

    /// <summary>Levels: odd, even, the fewest, the most, more channels than a register.</summary>
    public static TheoryData<float[]> Grids =>
    [
        [5f], [8f, 5f, 5f, 5f], [2f], [1000f, 999f], [2f, 3f, 4f, 5f, 6f, 7f, 8f, 9f, 10f], [.. Enumerable.Repeat(2f, 30)],
    ];

    [Theory]
    [MemberData(nameof(Grids))]
    public void CodesAreTheFormula(float[] levels)
    {
        GuardedFloats inputs = Inputs(levels), outputs = new(inputs.Span.Length);
        FiniteScalar.Quantize(levels, ref inputs.Start, ref outputs.Start, Positions);
        for (int i = 0; i < inputs.Span.Length; i++)
        {
            (double bounded, int width) = Bounded(inputs.Span[i], levels[i % levels.Length]);
            double level = outputs.Span[i] * (double)width;
            Assert.Equal(Math.Round(level), level, 1e-4);
            Assert.InRange(outputs.Span[i], -1f, 1f);

            // The nearest level, or where the value lies between two, one of them.
            Assert.InRange(Math.Abs(bounded - level), 0, 0.5 + 1e-6 * levels[i % levels.Length]);
        }

        outputs.Checked();
    }

    [Theory]
    [MemberData(nameof(Grids))]
    public void TheOuterLevelsAreReachedAndNoOthers(float[] levels)
    {
        float[] inputs = [.. levels.Select(_ => -30f), .. levels.Select(_ => 30f)], outputs = new float[inputs.Length];
        FiniteScalar.Quantize(levels, ref inputs[0], ref outputs[0], 2);
        int[] indices = new int[2];
        FiniteScalar.Indices(levels, ref inputs[0], indices);

        Assert.All(outputs[..levels.Length], value => Assert.Equal(-1f, value));
        Assert.Equal(0, indices[0]);
        Assert.Equal((int)levels.Aggregate(1.0, (product, level) => product * level) - 1, indices[1]);
    }

    [Theory]
    [MemberData(nameof(Grids))]
    public void IndicesNameTheCodesBitForBit(float[] levels)
    {
        GuardedFloats inputs = Inputs(levels), codes = new(inputs.Span.Length), named = new(inputs.Span.Length);
        FiniteScalar.Quantize(levels, ref inputs.Start, ref codes.Start, Positions);
        int[] indices = new int[Positions], alone = new int[1];
        FiniteScalar.Indices(levels, ref inputs.Start, indices);
        FiniteScalar.Entries(levels, indices, ref named.Start);

        BitPatterns.AssertSame(codes.Checked(), named.Checked(), "entries");
        float[] last = inputs.Span[^levels.Length..].ToArray();
        FiniteScalar.Indices(levels, ref last[0], alone);
        Assert.Equal(indices[^1], alone[0]);
    }

    [Theory]
    [MemberData(nameof(Grids))]
    public void DeltasPassByTheSlopeOfTheBound(float[] levels)
    {
        GuardedFloats inputs = Inputs(levels), deltas = new(BitPatterns.Random(new Random(7), inputs.Span.Length));
        GuardedFloats kept = new(BitPatterns.Random(new Random(8), inputs.Span.Length));
        GuardedFloats plain = new(inputs.Span.Length), activated = new(deltas.Span);
        FiniteScalar.InputDeltas<Store>(levels, ref inputs.Start, ref deltas.Start, ref plain.Start, ref plain.Start, Positions);
        FiniteScalar.InputDeltas<TimesDerivative<Squashed>>(
            levels, ref inputs.Start, ref activated.Start, ref kept.Start, ref activated.Start, Positions);
        for (int i = 0; i < inputs.Span.Length; i++)
        {
            float count = levels[i % levels.Length];
            double slope = NaiveArithmetic.Derivative(moved => Bounded(moved[0], count).Value / (int)(count / 2), [inputs.Span[i]], 0);
            double expected = deltas.Span[i] * slope, derivative = Squashed.ExactDerivative(kept.Span[i]);
            NaiveArithmetic.AssertClose(expected, plain.Span[i], 1, $"delta {i}");
            NaiveArithmetic.AssertClose(expected * derivative, activated.Span[i], 1, $"delta {i} of the sum");
        }

        plain.Checked();
        activated.Checked();
    }

    [Fact]
    public void UseIsCountedForEachEntry()
    {
        float[] levels = [3f, 2f], codes = new float[2 * Positions];
        GuardedFloats inputs = Inputs(levels);
        int[] indices = new int[Positions];
        FiniteScalar.Quantize(levels, ref inputs.Start, ref codes[0], Positions);
        FiniteScalar.Indices(levels, ref inputs.Start, indices);
        long[] use = new long[6];
        FiniteScalar.CountUse(levels, ref codes[0], Positions, use);
        Assert.Equal(Enumerable.Range(0, 6).Select(entry => (long)indices.Count(index => index == entry)), use);
    }

    [Fact]
    public void ANumberThatIsNoneHasAnIndexInRange()
    {
        float[] levels = [3f, 2f], inputs = [float.NaN, float.NaN];
        int[] indices = new int[1];
        FiniteScalar.Indices(levels, ref inputs[0], indices);
        Assert.InRange(indices[0], 0, 5);
    }

    private static GuardedFloats Inputs(float[] levels) =>
        new(Array.ConvertAll(BitPatterns.Random(new Random(3), Positions * levels.Length), x => 3f * x));

    private static (double Value, int Width) Bounded(double value, float levels)
    {
        double half = (levels - 1) * 1.001 / 2, offset = levels % 2 == 0 ? 0.5 : 0;
        return ((Math.Tanh(value + Math.Atanh(offset / half)) * half) - offset, (int)(levels / 2));
    }
}
