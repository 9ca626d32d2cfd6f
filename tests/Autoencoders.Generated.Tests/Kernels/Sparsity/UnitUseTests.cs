using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels.Sparsity;

public class UnitUseTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 9)]
    [InlineData(300, 67)]
    public void AUnitIsCountedWhereItsMagnitudeIsAboveTheThreshold(int positions, int units)
    {
        const float Threshold = 0.5f;
        GuardedFloats code = new(BitPatterns.Random(new Random(4), positions * units));
        code.Span[0] = Threshold;
        long[] use = [.. Enumerable.Range(100, units).Select(unit => (long)unit)], expected = [.. use];
        for (int i = 0; i < code.Span.Length; i++)
            expected[i % units] += Math.Abs(code.Span[i]) > Threshold ? 1 : 0;
        UnitUse.Count(ref code.Start, positions, use, Threshold);
        Assert.Equal(expected, use);
        code.Checked();
    }
}
