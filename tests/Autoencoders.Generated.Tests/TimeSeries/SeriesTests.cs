namespace Autoencoders.Tests.TimeSeries;

public class SeriesTests
{
    [Fact]
    public void PartsInTimeShareNoRow()
    {
        Series series = Made.Numbered(10, 2, 4, 8);
        (Series earlier, Series later) = series.Split(0.3);
        Assert.Equal((7, 3), (earlier.Count, later.Count));
        Assert.Equal([4], earlier.Gaps.ToArray());
        Assert.Equal([1], later.Gaps.ToArray());
        Assert.Equal(6.1f, earlier.ToDataset()[6][1]);
        Assert.Equal(7f, later.ToDataset()[0][0]);
    }

    [Fact]
    public void RowsThatAreFarApartHaveAGapBetweenThem()
    {
        var series = new Series(new float[5], 1, Made.Seconds(0, 1, 2, 10, 11));
        Assert.Equal([3], series.WithGaps(TimeSpan.FromSeconds(2)).Gaps.ToArray());
        Assert.Empty(series.WithGaps(TimeSpan.FromSeconds(8)).Gaps.ToArray());
        Assert.Equal([1, 3], series.WithGaps([1]).WithGaps(TimeSpan.FromSeconds(2)).Gaps.ToArray());
    }

    [Fact]
    public void JoinedRunsHaveAGapBetweenThem()
    {
        Series joined = Series.Join([Made.Numbered(3, 2), Made.Numbered(4, 2, 1)]);
        Assert.Equal(7, joined.Count);
        Assert.Equal([3, 4], joined.Gaps.ToArray());
        Assert.Equal([0f, 0.1f], joined.ToDataset()[3].ToArray());
    }

    [Fact]
    public void MistakesAreRefusedWithBothSizes()
    {
        Assert.Contains("7 values are not whole rows of 2", Assert.Throws<ArgumentException>(() => new Series(new float[7], 2)).Message);
        Assert.Contains(
            "3 times do not fit 4 rows", Assert.Throws<ArgumentException>(() => new Series(new float[4], 1, Made.Seconds(0, 1, 2))).Message);
        Assert.Contains(
            "row 2", Assert.Throws<ArgumentException>(() => new Series(new float[3], 1, Made.Seconds(0, 2, 1))).Message);
        Assert.Contains("no times", Assert.Throws<InvalidOperationException>(() => Made.Numbered(3, 1).WithGaps(TimeSpan.FromSeconds(1))).Message);
        Assert.Contains("2 channels", Assert.Throws<ArgumentException>(() => Series.Join([Made.Numbered(3, 1), Made.Numbered(3, 2)])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Made.Numbered(3, 1).Slice(2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Made.Numbered(3, 1).Split(1));
    }

    [Fact]
    public void CsvGivesTimesLabelsAndNames()
    {
        const string Text = """
            datetime;Flow;Note;Heat;anomaly
            2020-03-09 10:14:33;1.5;a;2;0
            2020-03-09 10:14:34;2.5;b;3;1
            2020-03-09T10:14:36.5+00:00;3.5;c;4;0

            """;
        using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Text));
        Series series = Series.ReadCsv(
            text, "pump.csv", new CsvOptions { TimeName = "datetime", LabelName = "anomaly", IgnoredNames = ["Note"] });
        Assert.Equal([1.5f, 2f, 2.5f, 3f, 3.5f, 4f], series.ToDataset().Values.ToArray());
        Assert.Equal(["Flow", "Heat"], series.ChannelNames);
        Assert.Equal([0, 1, 0], series.Labels.ToArray());
        Assert.Equal(new DateTime(2020, 3, 9, 10, 14, 36, 500, DateTimeKind.Utc), series.Times.Span[2]);
    }

    [Theory]
    [InlineData("time,a\n1,2\nsoon,3\n", "line 3, column 1 (time): expected a date and time, found 'soon'")]
    [InlineData("time,a\n5,2\n4,3\n", "line 3: expected a time that is not before 1970-01-01T00:00:05")]
    [InlineData("clock,a\n5,2\n", "expected a time column 'time', found the header 'clock,a'")]
    [InlineData("time\n5\n", "expected at least one column beside those that are not values")]
    public void TimesInCsvAreChecked(string csv, string message)
    {
        using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
        var refused = Assert.Throws<DataFormatException>(() => Series.ReadCsv(text, "pump.csv", new CsvOptions { TimeName = "time" }));
        Assert.Contains(message, refused.Message);
    }
}
