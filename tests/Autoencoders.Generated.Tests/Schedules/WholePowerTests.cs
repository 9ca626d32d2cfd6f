namespace Autoencoders.Tests.Schedules;

public class WholePowerTests
{
    [Fact]
    public void Agrees_with_the_power_function_of_the_library()
    {
        foreach (double value in new[] { 0.1, 0.5, 0.9, 0.97, 0.9999, 0.999999, 1, 1.0001, 1.3, 7 })
        {
            foreach (long exponent in new long[] { 0, 1, 2, 3, 10, 31, 100, 255, 256, 300, 12_345, 700_001 })
            {
                double expected = Math.Pow(value, exponent);
                if (!double.IsNormal(expected))
                    continue;
                double error = Math.Abs(WholePower.Of(value, exponent) - expected) / expected;
                Assert.True(error <= 1e-15, $"{value} to the power of {exponent} is off by {error:E1}.");
            }
        }
    }

    [Fact]
    public void Ends_at_nothing_and_at_infinity()
    {
        Assert.Equal(0, WholePower.Of(0.1, long.MaxValue));
        Assert.Equal(double.PositiveInfinity, WholePower.Of(1.5, long.MaxValue));
        Assert.Equal(1, WholePower.Of(1, long.MaxValue));
    }
}
