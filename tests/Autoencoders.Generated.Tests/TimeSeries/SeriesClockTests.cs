namespace Autoencoders.Tests.TimeSeries;

public class SeriesClockTests
{
    private static readonly Series s_uneven = new(
        new float[] { 0, 10, 30, 60, 70 }, 1, Made.Seconds(0, 1, 3, 6, 7), new int[] { 0, 0, 1, 0, 0 });

    [Theory]
    [InlineData(Resampling.Linear, new float[] { 0, 10, 20, 30, 60, 70 })]
    [InlineData(Resampling.Nearest, new float[] { 0, 10, 10, 30, 60, 70 })]
    [InlineData(Resampling.Previous, new float[] { 0, 10, 10, 30, 60, 70 })]
    public void RowsAreFilledUpToTheLongestGap(Resampling resampling, float[] expected)
    {
        Series clocked = s_uneven.Resample(TimeSpan.FromSeconds(1), resampling, longestGap: TimeSpan.FromSeconds(2));
        Assert.Equal(expected, clocked.ToDataset().Values.ToArray());
        Assert.Equal([4], clocked.Gaps.ToArray());
        Assert.Equal(Made.Seconds(0, 1, 2, 3, 6, 7), clocked.Times.ToArray());
    }

    [Fact]
    public void AFasterClockInterpolates()
    {
        Series clocked = s_uneven.Resample(TimeSpan.FromSeconds(0.5), Resampling.Linear, TimeSpan.FromSeconds(10));
        Assert.Equal(15, clocked.Count);
        Assert.Equal(25f, clocked.ToDataset()[5][0], 1e-4f);
        Assert.Equal(45f, clocked.ToDataset()[9][0], 1e-4f);
        Assert.Empty(clocked.Gaps.ToArray());
    }

    [Fact]
    public void ALabelIsThatOfTheNearestRow() => Assert.Equal(
        [0, 0, 0, 1, 1, 0, 0, 0],
        s_uneven.Resample(TimeSpan.FromSeconds(1), Resampling.Linear, TimeSpan.FromSeconds(10)).Labels.ToArray());

    [Fact]
    public void SensorsOfSeveralRatesStandSideBySide()
    {
        var slow = new Series(new float[] { 1, 3 }, 1, Made.Seconds(1, 5));
        Series both = Series.Align([s_uneven, slow], TimeSpan.FromSeconds(1), Resampling.Linear, TimeSpan.FromSeconds(4));
        Assert.Equal(Made.Seconds(1, 2, 3, 4, 5), both.Times.ToArray());
        float[] expected = [10, 1, 20, 1.5f, 30, 2, 40, 2.5f, 50, 3];
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], both.ToDataset().Values.Span[i], 1e-4f);
    }

    [Fact]
    public void AGapOfTheSeriesIsNotFilled()
    {
        Series clocked = s_uneven.WithGaps([2]).Resample(TimeSpan.FromSeconds(1), Resampling.Linear, TimeSpan.FromSeconds(10));
        Assert.Equal(Made.Seconds(0, 1, 3, 4, 5, 6, 7), clocked.Times.ToArray());
        Assert.Equal([2], clocked.Gaps.ToArray());
    }

    [Fact]
    public void AMissingValueStaysMissing()
    {
        var series = new Series(new[] { 1, float.NaN, 3 }, 1, Made.Seconds(0, 1, 2));
        Series clocked = series.Resample(TimeSpan.FromSeconds(0.5), Resampling.Linear, TimeSpan.FromSeconds(1));
        Assert.Equal([1, float.NaN, float.NaN, float.NaN, 3], clocked.ToDataset().Values.ToArray());
    }

    [Fact]
    public void SeriesThatDoNotOverlapAreRefused()
    {
        var later = new Series(new float[] { 1, 3 }, 1, Made.Seconds(100, 101));
        var refused = Assert.Throws<ArgumentException>(
            () => Series.Align([s_uneven, later], TimeSpan.FromSeconds(1), Resampling.Nearest, TimeSpan.FromSeconds(1)));
        Assert.Contains("do not overlap", refused.Message);
        Assert.Contains("Series 1 (from 0) has no times", Assert.Throws<ArgumentException>(
            () => Series.Align([s_uneven, Made.Numbered(2, 1)], TimeSpan.FromSeconds(1), Resampling.Nearest, TimeSpan.FromSeconds(1))).Message);
    }
}
