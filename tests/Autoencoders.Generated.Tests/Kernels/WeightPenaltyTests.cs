using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class WeightPenaltyTests
{
    private const float L1 = 0.01f, L2 = 0.3f, Decay = 0.05f;

    public static TheoryData<int> Counts => [0, 1, 2, 3, 8, 16, 17, 33, 130, 4096, 100_003];

    [Theory]
    [MemberData(nameof(Counts))]
    public void TheValueIsTheSumOverAllWeights(int count)
    {
        GuardedFloats weights = new(BitPatterns.Random(new Random(1), count));
        double expected = 0;
        foreach (float weight in weights.Span)
            expected += L1 * (double)Math.Abs(weight) + L2 * ((double)weight * weight);
        float actual = WeightPenalty.Value(ref weights.Start, count, L1, L2);
        NaiveArithmetic.AssertClose(expected, actual, expected, "the penalty");
        Assert.Equal(actual, WeightPenalty.Value<Lanes1>(ref weights.Start, count, L1, L2));
        Assert.Equal(actual, WeightPenalty.Value<Lanes4>(ref weights.Start, count, L1, L2));
        Assert.Equal(actual, WeightPenalty.Value<Lanes8>(ref weights.Start, count, L1, L2));
        Assert.Equal(actual, WeightPenalty.Value<Lanes16>(ref weights.Start, count, L1, L2));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void TheGradientIsThatOfTheValueAndTheDecay(int count)
    {
        GuardedFloats weights = new(BitPatterns.Random(new Random(1), count)), before = new(BitPatterns.Random(new Random(2), count));
        GuardedFloats gradients = new(before.Span);
        WeightPenalty.AddGradient(ref weights.Start, ref gradients.Start, count, L1, L2, Decay);
        float[] actual = gradients.Checked();
        for (int i = 0; i < count; i++)
        {
            double weight = weights.Span[i];
            double expected = before.Span[i] + L1 * Math.Sign(weight) + (2.0 * L2 + Decay) * weight;
            NaiveArithmetic.AssertClose(expected, actual[i], 1, $"gradient {i}");
        }

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(before.Span);
            LaneSweep.Run<WeightPenalty.GradientStep, V>(new(ref weights.Start, ref results.Start, L1, 2f * L2 + Decay), 0, count);
            BitPatterns.AssertSame(actual, results.Checked(), what);
        }
    }

    [Fact]
    public void AWeightOfZeroIsNotMoved()
    {
        float[] weights = [0f, -0f, 1f], gradients = [0.5f, 0.5f, 0f];
        WeightPenalty.AddGradient(ref weights[0], ref gradients[0], 3, l1: 1f, l2: 0f, decay: 0f);
        Assert.Equal([0.5f, 0.5f, 1f], gradients);
    }
}
