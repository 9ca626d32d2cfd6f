using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels.Sparsity;

public class ActivationRateTests
{
    private const float Target = 0.05f;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(4, 3, 7)]
    [InlineData(9, 1, 133)]
    [InlineData(5, 6, 40)]
    public void DivergenceAndSlopeAreThoseOfTheMeans(int rows, int positions, int units)
    {
        int count = rows * positions;
        float[] values = Array.ConvertAll(BitPatterns.Random(new Random(3), count * units), value => 0.5f + 0.49f * value);
        GuardedFloats code = new(values), statistics = new(2 * units), outputs = new(count * units), term = new(rows);
        ActivationRate.Divergences(ref code.Start, ref statistics.Start, count, units, Target, 0, 1);
        float[] measured = statistics.Checked();
        double sum = 0;
        for (int unit = 0; unit < units; unit++)
        {
            double rate = Enumerable.Range(0, count).Average(position => (double)values[position * units + unit]);
            double divergence = Divergence(rate), slope = NaiveArithmetic.Derivative(x => Divergence(x[0]), [rate], 0);
            NaiveArithmetic.AssertClose(divergence, measured[unit], 1, $"divergence {unit}");
            NaiveArithmetic.AssertClose(slope, measured[units + unit], 1 + Math.Abs(slope), $"slope {unit}");
            sum += divergence;
        }

        ActivationRate.Forward(
            ref statistics.Start, ref code.Start, ref outputs.Start, ref term.Start, rows, positions * units, units);
        BitPatterns.AssertSame(values, outputs.Checked(), "code");
        Assert.All(term.Checked(), value => NaiveArithmetic.AssertClose(sum, value, units, "term"));

        GuardedFloats deltas = new(BitPatterns.Random(new Random(2), count * units)), results = new(count * units);
        ActivationRate.InputDeltas(ref statistics.Start, ref deltas.Start, ref results.Start, count, units, 0.3f);
        float[] actual = results.Checked();
        for (int i = 0; i < actual.Length; i++)
        {
            double expected = deltas.Span[i] + (0.3 * measured[units + (i % units)]);
            NaiveArithmetic.AssertClose(expected, actual[i], 1 + Math.Abs(expected), $"delta {i}");
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void PartsHaveTheSameBits(int parts)
    {
        const int Positions = 50, Units = 77;
        float[] values = Array.ConvertAll(BitPatterns.Random(new Random(3), Positions * Units), MathF.Abs);
        GuardedFloats code = new(values), whole = new(2 * Units), divided = new(2 * Units);
        ActivationRate.Divergences(ref code.Start, ref whole.Start, Positions, Units, Target, 0, 1);
        for (int part = 0; part < parts; part++)
            ActivationRate.Divergences(ref code.Start, ref divided.Start, Positions, Units, Target, part, parts);
        BitPatterns.AssertSame(whole.Checked(), divided.Checked(), $"{parts} parts");
    }

    [Fact]
    public void WidthsAgreeInEveryBit()
    {
        const int Units = 77;
        float[] sums = Array.ConvertAll(BitPatterns.Random(new Random(3), Units), value => 10f + 9.9f * value);
        float[] expected = Width<Lanes1>();
        BitPatterns.AssertSame(expected, Width<Lanes4>(), "128 bits");
        BitPatterns.AssertSame(expected, Width<Lanes8>(), "256 bits");
        BitPatterns.AssertSame(expected, Width<Lanes16>(), "512 bits");

        float[] Width<V>()
            where V : struct, ILanes<V>
        {
            float[] statistics = [.. sums, .. new float[Units]];
            ActivationRate.DivergenceStep step = new(ref statistics[0], ref statistics[Units], 20, Target);
            LaneSweep.Run<ActivationRate.DivergenceStep, V>(step, 0, Units);
            return statistics;
        }
    }

    [Fact]
    public void UnitsThatAreAlwaysOrNeverActiveHaveTheFiniteSlopeOfTheLimit()
    {
        float[] code = [0f, 1f, 0f, 1f], statistics = new float[4];
        ActivationRate.Divergences(ref code[0], ref statistics[0], 2, 2, Target, 0, 1);
        Assert.Equal(Divergence(1e-6), statistics[0], 1e-5);
        Assert.Equal(-Target / 1e-6, statistics[2], 1.0);
        Assert.True(statistics[1] > 10 && statistics[3] > 100_000 && float.IsFinite(statistics[3]), string.Join(", ", statistics));
    }

    private static double Divergence(double rate) =>
        (Target * Math.Log(Target / rate)) + ((1.0 - Target) * Math.Log((1.0 - Target) / (1 - rate)));
}
