using Autoencoders.Reporting.Drawing;

namespace Autoencoders.Tests.Reporting;

/// <summary>What is drawn of a series with more values than a chart has places.</summary>
public sealed class ThinningTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2_000)]
    public void A_short_series_is_drawn_whole(int count) =>
        Assert.Equal(Enumerable.Range(0, count), Thinning.Of(new double[count]));

    [Theory]
    [InlineData(2_001)]
    [InlineData(100_000)]
    public void Of_a_long_series_the_extremes_and_the_end_are_drawn(int count)
    {
        var values = new double[count];
        var random = new CounterRandom(seed: 3);
        for (int i = 0; i < count; i++)
            values[i] = random.Next(100);
        (values[0], values[count / 3], values[count / 2]) = (double.NaN, -100, 100);
        (values[count / 3 + 1], values[count / 3 - 1]) = (double.NaN, double.PositiveInfinity);

        int[] drawn = [.. Thinning.Of(values)];

        Assert.InRange(drawn.Length, 1_000, 2_001);
        Assert.Equal(drawn.Distinct().Order(), drawn);
        Assert.Equal(count - 1, drawn[^1]);
        Assert.Contains(count / 3, drawn);
        Assert.Contains(count / 2, drawn);
    }

    [Fact]
    public void A_place_without_numbers_stays_a_gap()
    {
        double[] values = [.. Enumerable.Repeat(double.NaN, 100_000)];
        Assert.All(Thinning.Of(values), index => Assert.True(double.IsNaN(values[index])));
        Assert.Equal(99_999, Thinning.Of(values).Last());
    }
}
