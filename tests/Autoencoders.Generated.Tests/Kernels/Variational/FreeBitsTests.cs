using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class FreeBitsTests
{
    private const float Free = 1.4f;

    [Theory]
    [MemberData(nameof(GaussianCodeTests.RowsUnits), MemberType = typeof(GaussianCodeTests))]
    public void StatisticsAreMeansOverAllRowsForAnyNumberOfParts(int rows, int units)
    {
        GuardedFloats distributions = GaussianCodeTests.Distributions(1, rows, units);
        float[] whole = Statistics(distributions, rows, units, 1);
        for (int unit = 0; unit < units; unit++)
        {
            double expected = Enumerable.Range(0, rows).Average(row => DivergenceAt(distributions, units, row, unit));
            NaiveArithmetic.AssertClose(expected, whole[unit], expected, $"unit {unit}");
        }

        BitPatterns.AssertSame(whole, Statistics(distributions, rows, units, 3), "three parts");
    }

    [Theory]
    [MemberData(nameof(GaussianCodeTests.RowsUnits), MemberType = typeof(GaussianCodeTests))]
    public void EachUnitCountsWithAtLeastTheFreeNats(int rows, int units)
    {
        GuardedFloats distributions = GaussianCodeTests.Distributions(1, rows, units), divergences = new(rows);
        float[] statistics = Statistics(distributions, rows, units, 1);
        GaussianCode.DivergenceAbove(ref distributions.Start, ref statistics[0], ref divergences.Start, rows, units, Free);
        float[] actual = divergences.Checked();
        for (int row = 0; row < rows; row++)
        {
            double expected = Enumerable.Range(0, units)
                .Sum(unit => statistics[unit] > Free ? DivergenceAt(distributions, units, row, unit) : Free);
            NaiveArithmetic.AssertClose(expected, actual[row], expected, $"row {row}");
        }

        // Kingma et al.: the sum over units of the larger of the free nats and the mean.
        double whole = statistics.Sum(mean => Math.Max(Free, mean));
        Assert.Equal(whole, actual.Average(value => (double)value), 1e-5 * whole);
    }

    [Fact]
    public void BelowTheFreeNatsNothingPullsAtTheDistribution()
    {
        const int Rows = 7, Units = 20;
        const float Scale = 0.3f;
        GuardedFloats distributions = GaussianCodeTests.Distributions(1, Rows, Units), codes = new(Rows * Units);
        GuardedFloats deltas = new(BitPatterns.Random(new Random(2), Rows * Units));
        GuardedFloats bounded = new(2 * Rows * Units), with = new(2 * Rows * Units), without = new(2 * Rows * Units);
        float[] statistics = Statistics(distributions, Rows, Units, 1);
        Assert.InRange(statistics.Count(mean => mean > Free), 1, Units - 1);
        GaussianCode.Sample(ref distributions.Start, ref codes.Start, 0, Rows, Units, 1);
        GaussianCode.InputDeltasAbove(
            ref distributions.Start, ref statistics[0], ref codes.Start, ref deltas.Start, ref bounded.Start, Rows, Units, Scale, Free);
        GaussianCode.InputDeltas(
            ref distributions.Start, ref codes.Start, ref deltas.Start, ref with.Start, Rows, Units, Scale);
        GaussianCode.InputDeltas(
            ref distributions.Start, ref codes.Start, ref deltas.Start, ref without.Start, Rows, Units, 0f);
        float[] expected = [.. Enumerable.Range(0, 2 * Rows * Units).Select(i => (statistics[i % Units] > Free ? with : without).Span[i])];
        BitPatterns.AssertSame(expected, bounded.Checked(), "deltas");
    }

    private static float[] Statistics(GuardedFloats distributions, int rows, int units, int parts)
    {
        GuardedFloats statistics = new(units);
        for (int part = 0; part < parts; part++)
            GaussianCode.UnitDivergences(ref distributions.Start, ref statistics.Start, rows, units, part, parts);
        return statistics.Checked();
    }

    private static double DivergenceAt(GuardedFloats distributions, int units, int row, int unit) =>
        GaussianCodeTests.Divergence(GaussianCodeTests.At(distributions, units, row * units + unit));
}
