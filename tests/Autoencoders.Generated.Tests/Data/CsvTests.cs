using System.Globalization;
using System.Text;

namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class CsvTests
{
    private static Dataset Read(string text, CsvOptions? options = null)
        => Csv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "rows.csv", options);

    [Theory]
    [InlineData("1,2\n3,4\n")]
    [InlineData("1,2\r\n3,4")]
    [InlineData("width,height\n1,2\n3,4\n")]
    [InlineData("\uFEFFwidth,height\n1,2\n3,4\n")]
    [InlineData("width;height\n1;2\n3;4\n")]
    [InlineData("1\t2\n3\t4\n")]
    [InlineData("\"1\",\" 2\"\n\n3.0, 4e0\n\n")]
    public void Reads_what_the_file_shows(string text)
    {
        Dataset dataset = Read(text);
        Assert.Equal(2, dataset.Length);
        Assert.Equal([1f, 2f, 3f, 4f], dataset.Values.ToArray());
        Assert.True(dataset.Labels.IsEmpty);
    }

    [Theory]
    [InlineData("a,class,\"b, c\"\n1,7,2\n", "class", new[] { "a", "b, c" })]
    [InlineData("a;b\n1;2\n", null, new[] { "a", "b" })]
    [InlineData("1,2\n", null, new string[0])]
    public void Names_of_columns_are_one_for_each_value(string text, string? label, string[] expected)
    {
        using var folder = new TemporaryFolder();
        var options = new CsvOptions { LabelName = label };
        string path = folder.Write("rows.csv", text);
        Assert.Equal(expected, Csv.ColumnNames(path, options));
        Assert.Equal(2, Csv.Read(path, options).Length);
    }

    [Fact]
    public void Takes_labels_from_a_column_by_place_or_name()
    {
        const string Text = "a,class,b\n1,7,2\n3,8,4\n";
        CsvOptions[] ways = [new() { LabelColumn = 1 }, new() { LabelColumn = ^2 }, new() { LabelName = "class" }];
        foreach (CsvOptions options in ways)
        {
            Dataset dataset = Read(Text, options);
            Assert.Equal([1f, 2f, 3f, 4f], dataset.Values.ToArray());
            Assert.Equal([7, 8], dataset.Labels.ToArray());
        }
    }

    [Fact]
    public void A_declared_header_may_hold_numbers()
    {
        Dataset dataset = Read("label,0,1\n5,1,2\n", new CsvOptions { HasHeader = true, LabelColumn = 0 });
        Assert.Equal([1f, 2f], dataset.Values.ToArray());
        Assert.Equal([5], dataset.Labels.ToArray());
    }

    [Theory]
    [InlineData("?,NA,\n1,2,3\n4,5,6\n")]
    [InlineData("nan,NULL,\"\"\n1,2,3\n4,5,6\n")]
    [InlineData("\uFEFF\n\r\n?,NA,\r\n1,2,3\r\n\r\n4,5,6")]
    [InlineData("\"?\";\" na \";\n1;2;3\n4;5;6\n")]
    public void A_first_record_of_missing_values_is_data(string text)
    {
        float[] values = Read(text, new CsvOptions { Missing = MissingValues.Keep }).Values.ToArray();
        Assert.Equal([float.NaN, float.NaN, float.NaN, 1, 2, 3, 4, 5, 6], values);
        Assert.Equal(values[3..], Read(text, new CsvOptions { Missing = MissingValues.Keep, HasHeader = true }).Values.ToArray());

        string message = Assert.Throws<DataFormatException>(() => Read(text)).Message;
        Assert.Matches("^rows.csv, line [13], column 1: expected a finite number, found .*HasHeader", message);
    }

    [Theory]
    [InlineData("?,b,NA\n1,2,3\n")]
    [InlineData(",a,b\n1,2,3\n")]
    [InlineData("Na,Mg,Al\n1,2,3\n")]
    [InlineData("\"1st, or so\",\"2\"\"\",c\n1,2,3\n")]
    public void One_name_among_missing_values_makes_a_header(string text)
        => Assert.Equal([1f, 2f, 3f], Read(text).Values.ToArray());

    [Theory]
    [InlineData("0,1,2\n0.5,0.25,0.75\n", "")]
    [InlineData("\"0\",\"1\",\"2\"\n5e-1,NA,0.75\n", "")]
    [InlineData(",0,1,2\n0,0.5,0.25,0.75\n", "")]
    [InlineData("0,1,2,3\n0.5,0.25,0.75,9\n", "^1")]
    public void Column_numbers_above_fractions_are_to_be_declared(string text, string label)
    {
        Index? column = label.Length == 0 ? null : ^1;
        var options = new CsvOptions { Missing = MissingValues.Zero, LabelColumn = column };
        Assert.Contains("HasHeader", Assert.Throws<DataFormatException>(() => Read(text, options)).Message);
        Assert.Equal(1, Read(text, options with { HasHeader = true }).Count);
        Assert.Equal(2, Read(text, options with { HasHeader = false }).Count);
    }

    [Theory]
    [InlineData("0,1,2\n")]
    [InlineData("0,1,2\n3,4,5\n")]
    [InlineData("0,1,2\n3,4.5,5\n6,7,8\n")]
    [InlineData("0,1\n0.1,0.995\n")]
    [InlineData("2019,2020,2021\n1.5,2.5,3.5\n")]
    public void Numbers_that_may_be_data_are_data(string text)
    {
        Dataset rows = Read(text);
        Assert.Equal(text.Count(letter => letter == '\n'), rows.Count);
        Assert.Equal(text.Split('\n')[0].Split(',').Select(float.Parse), rows[0].ToArray());
        Assert.Equal(float.Parse(text.TrimEnd().Split('\n', ',')[^1], CultureInfo.InvariantCulture), rows.Values.Span[^1]);
    }

    [Fact]
    public void Numbers_do_not_follow_the_language_of_the_machine()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            german.NumberFormat.NumberDecimalSeparator = ",";
            german.NumberFormat.NumberGroupSeparator = ".";
            CultureInfo.CurrentCulture = german;
            Assert.Equal([1.5f, -0.25f], Read("1.5;-.25\n").Values.ToArray());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("1,5;-2,25e1\n3;,5\n", null)]
    [InlineData("a;b\n1,5;-2,25e1\n3;,5\n", null)]
    [InlineData("a\tb\n1,5\t-2,25e1\n3\t,5\n", '\t')]
    [InlineData("\"1,5\",\"-2,25e1\"\n3,\",5\"\n", ',')]
    public void Decimal_commas_are_read_where_they_are_declared(string text, char? separator)
    {
        var options = new CsvOptions { DecimalSeparator = ',', Separator = separator };
        Assert.Equal([1.5f, -22.5f, 3f, 0.5f], Read(text, options).Values.ToArray());
        Assert.Throws<ArgumentOutOfRangeException>(() => new CsvOptions { DecimalSeparator = ';' });
    }

    [Fact]
    public void Labels_in_words_are_the_places_of_the_words()
    {
        const string Text = "a,state\n1,ok\n2, faulty\n3,ok\n4,worn\n";
        var options = new CsvOptions { LabelName = "state", LabelWords = ["ok", "faulty"], OtherLabel = 7 };
        Assert.Equal([0, 1, 0, 7], Read(Text, options).Labels.ToArray());
        Assert.Contains("'worn'", Assert.Throws<DataFormatException>(() => Read(Text, options with { OtherLabel = null })).Message);
        Assert.Equal([0, 7, 0, 7], Read(Text, options with { LabelWords = ["ok"] }).Labels.ToArray());

        CsvOptions[] contradictions =
            [new() { LabelWords = ["ok"] }, new() { LabelName = "state", OtherLabel = 1 }, options with { LabelWords = ["ok", "ok "] }];
        Assert.All(contradictions, wrong => Assert.Throws<ArgumentException>(() => Read(Text, wrong)));
    }

    [Fact]
    public void Missing_values_have_words_of_their_own()
    {
        var options = new CsvOptions { Missing = MissingValues.Keep, MissingWords = ["-999", "n/a"] };
        Assert.Equal([float.NaN, 2f, 3f, float.NaN, -999.5f, float.NaN], Read("-999,2\n3, n/a \n-999.5,?\n", options).Values.ToArray());

        // A first record of such words is data, as one of the usual words is.
        Assert.Equal(2, Read("n/a,n/a\n1,2\n", options).Count);
    }

    [Fact]
    public void Columns_are_left_out_by_name_or_place()
    {
        CsvOptions[] ways =
        [
            new() { IgnoredNames = ["remark"], LabelName = "class" },
            new() { IgnoredColumns = [1], LabelColumn = ^1 },
            new() { IgnoredColumns = [^3], LabelName = "class" },
        ];
        foreach (CsvOptions options in ways)
        {
            Dataset rows = Read("a,remark,b,class\n1,\"fine, or so\",2,5\n", options);
            Assert.Equal([1f, 2f], rows.Values.ToArray());
            Assert.Equal(["a", "b"], rows.ColumnNames);
        }
        Assert.Throws<ArgumentException>(() => Read("a,b\n1,2\n", new CsvOptions { IgnoredNames = ["a"], IgnoredColumns = [0] }));
    }

    [Fact]
    public void Names_of_columns_stay_with_the_rows()
    {
        Dataset rows = Read("a,b,class\n1,2,0\n3,?,1\n5,6,0\n7,8,1\n", new CsvOptions { LabelName = "class", Missing = MissingValues.Keep });
        (Dataset part, Dataset other) = rows.Split(0.5, seed: 1);
        ScalerPipeline scaler = ScalerPipeline.Fit(part, left => ImputingScaler.Fit(left), left => StandardScaler.Fit(left));
        Dataset[] all =
            [rows, part, other, rows.Impute(MissingValues.Zero), scaler.Transform(other), rows.WithOneHotLabels(2), rows.Split(0.3, 0.3, 1).Test];
        Assert.All(all, one => Assert.Equal(["a", "b"], one.ColumnNames));
        Assert.Empty(Read("1,2\n").ColumnNames);
        Assert.Contains("3 names do not fit 2 columns", Assert.Throws<ArgumentException>(() => rows.WithColumnNames(["a", "b", "c"])).Message);
    }

    [Fact]
    public void Reads_more_than_one_block()
    {
        var text = new StringBuilder("a,b,c\n");
        for (int row = 0; row < 5000; row++)
            text.Append(CultureInfo.InvariantCulture, $"{row},{row + 0.5},{-row}\n");
        Dataset dataset = Read(text.ToString());

        Assert.Equal(5000, dataset.Count);
        for (int row = 0; row < 5000; row++)
            Assert.Equal([row, row + 0.5f, -row], dataset[row].ToArray());
    }

    [Theory]
    [InlineData("", "empty file")]
    [InlineData("\n\n", "empty file")]
    [InlineData("a,b\n", "only a header")]
    [InlineData("1,2\n3\n", "line 2", "expected 2 fields", "found 1")]
    [InlineData("a,b\n1,2\n3,4,5\n", "line 3", "expected 2 fields", "found 3")]
    [InlineData("a,b\n1,2\n\n3,x\n", "line 4", "column 2 (b)", "number", "'x'")]
    [InlineData("1,2\n3,x\n", "line 2", "column 2:", "'x'")]
    [InlineData("1,x\n3,4\n", "line 1", "column 2", "'x'")]
    [InlineData("a,b\n,2\n", "line 2", "column 1 (a)", "nothing")]
    [InlineData("a,b\n1,NaN\n", "line 2", "column 2 (b)", "finite", "'NaN'")]
    [InlineData("1,2\n1,-Infinity\n", "line 2", "column 2", "finite")]
    [InlineData("1,2\n1,1e39\n", "line 2", "finite", "'1e39'")]
    [InlineData("1;2\n1;\"2,5\"\n", "line 2", "'2,5'")]
    [InlineData("1,2\n\"3,4\n", "line 2", "valid CSV")]
    public void Refuses_what_is_not_a_table_of_numbers(string text, params string[] expected)
    {
        string message = Assert.Throws<DataFormatException>(() => Read(text)).Message;
        Assert.All(expected.Append("rows.csv"), part => Assert.Contains(part, message));
    }

    [Theory]
    [InlineData("a,class\n1,2.5\n", "line 2", "column 2 (class)", "whole number", "'2.5'")]
    [InlineData("a,class\n1,\n", "whole number", "nothing")]
    [InlineData("a,b\n1,2\n", "'class'", "'a,b'")]
    [InlineData("1,2\n", "'class'", "no header")]
    [InlineData("class\n1\n", "at least one column beside the label")]
    public void Refuses_labels_that_are_none(string text, params string[] expected)
    {
        string message = Assert.Throws<DataFormatException>(() => Read(text, new CsvOptions { LabelName = "class" })).Message;
        Assert.All(expected.Append("rows.csv"), part => Assert.Contains(part, message));
    }

    [Fact]
    public void Refuses_label_columns_that_do_not_exist()
    {
        string message = Assert.Throws<DataFormatException>(() => Read("1,2\n", new CsvOptions { LabelColumn = ^3 })).Message;
        Assert.Contains("^3", message);
        Assert.Contains("2 columns", message);
        Assert.Throws<ArgumentException>(() => Read("a,b\n1,2\n", new CsvOptions { LabelColumn = 0, LabelName = "b" }));
    }

    [Fact]
    public void A_missing_file_is_reported_as_such()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<FileNotFoundException>(() => Csv.Read(Path.Combine(folder.Root, "none.csv")));
    }

    [SharedDataFact("optdigits/digits.csv.gz")]
    public void Reads_the_real_digits()
    {
        Dataset digits = Csv.Read(SharedData.PathOf("optdigits/digits.csv.gz"), new CsvOptions { LabelColumn = ^1 });
        Assert.Equal(1797, digits.Count);
        Assert.Equal(64, digits.Length);
        Assert.Equal([0f, 0f, 5f, 13f, 9f, 1f], digits[0][..6].ToArray());
        Assert.Equal([0, 1, 2, 3], digits.Labels[..4].ToArray());
        Assert.All(digits.Values.ToArray(), value => Assert.InRange(value, 0, 16));
    }
}
