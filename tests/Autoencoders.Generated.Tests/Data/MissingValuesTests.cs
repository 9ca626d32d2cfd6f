using System.Text;

namespace Autoencoders.Tests;

public class MissingValuesTests
{
    private static readonly Dataset s_gaps = new(new[] { 1, float.NaN, float.NaN, 4, 5, 8 }, 2, new[] { 7, 8, 9 });

    private static Dataset Read(string text, MissingValues missing, Index? label = null)
        => Csv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "rows.csv", new CsvOptions { Missing = missing, LabelColumn = label });

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("NA")]
    [InlineData("NaN")]
    [InlineData("nan")]
    [InlineData("null")]
    [InlineData(" NULL ")]
    public void A_field_may_be_missing_in_many_ways(string field)
    {
        string text = $"a,b\n1,2\n{field},4\n5,6\n";
        Assert.Equal([1f, 2f, float.NaN, 4f, 5f, 6f], Read(text, MissingValues.Keep).Values.ToArray());
        Assert.Equal([1f, 2f, 0f, 4f, 5f, 6f], Read(text, MissingValues.Zero).Values.ToArray());
        Assert.Equal([1f, 2f, 3f, 4f, 5f, 6f], Read(text, MissingValues.Mean).Values.ToArray());
        Assert.Contains("line 3, column 1 (a)", Assert.Throws<DataFormatException>(() => Read(text, MissingValues.Reject)).Message);
    }

    [Theory]
    [InlineData("a,b\n1,x\n", "line 2, column 2 (b)")]
    [InlineData("a,b\n1,Infinity\n", "line 2, column 2 (b)")]
    public void What_is_wrong_is_not_missing(string text, string place)
        => Assert.Contains(place, Assert.Throws<DataFormatException>(() => Read(text, MissingValues.Mean)).Message);

    [Fact]
    public void A_column_without_values_has_no_mean()
    {
        string message = Assert.Throws<DataFormatException>(() => Read("a,class,b\n1,7,?\n2,8,\n", MissingValues.Mean, label: 1)).Message;
        Assert.Equal("rows.csv: expected at least one value in column 3 (b) for the mean, found none.", message);
    }

    [Fact]
    public void A_label_is_never_missing()
    {
        string message = Assert.Throws<DataFormatException>(() => Read("1,?\n", MissingValues.Keep, ^1)).Message;
        Assert.Contains("a whole number as label", message);
    }

    [Fact]
    public void A_dataset_is_filled_in_a_copy()
    {
        Assert.Equal([1f, 6f, 3f, 4f, 5f, 8f], s_gaps.Impute(MissingValues.Mean).Values.ToArray());
        Assert.Equal([1f, 0f, 0f, 4f, 5f, 8f], s_gaps.Impute(MissingValues.Zero).Values.ToArray());
        Assert.True(float.IsNaN(s_gaps.Impute(MissingValues.Keep)[0][1]));
        Assert.True(float.IsNaN(s_gaps[0][1]));
        Dataset filled = s_gaps.WithOneHotLabels(10).Impute(MissingValues.Zero);
        Assert.Equal([7, 8, 9], filled.Labels.ToArray());
        Assert.Equal(10, filled.ConditionLength);
    }

    [Fact]
    public void What_cannot_be_filled_is_named()
    {
        Assert.Contains(
            "row 0, column 1 (from 0), found NaN", Assert.Throws<ArgumentException>(() => s_gaps.Impute(MissingValues.Reject)).Message);
        var infinite = new Dataset(new[] { 1, 2, float.NaN, float.PositiveInfinity }, 2);
        string message = Assert.Throws<ArgumentException>(() => infinite.Impute(MissingValues.Mean)).Message;
        Assert.Contains("row 1, column 1 (from 0), found Infinity", message);
        var empty = new Dataset(new[] { 1, float.NaN, 2, float.NaN }, 2);
        Assert.Contains("column 1 (from 0)", Assert.Throws<ArgumentException>(() => empty.Impute(MissingValues.Mean)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => s_gaps.Impute((MissingValues)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CsvOptions { Missing = (MissingValues)(-1) });
    }
}
