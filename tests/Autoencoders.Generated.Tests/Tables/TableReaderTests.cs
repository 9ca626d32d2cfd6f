using System.Globalization;
using System.Text;

namespace Autoencoders.Tests.Tables;

[Trait("Registers", "Any")]
public sealed class TableReaderTests
{
    private const string Printed =
        """
        120 rows, 10 columns, a header, ';' between fields; 8 values a row
        column     taken for               values                                          missing  because
        id         ignored                                                                          whole numbers that ascend with each row, as record numbers do
        placed     hour + weekday + month                                                           dates with the day first
        country    4 categories            DE 50%, FR 33.3%, Österreich 15.8%, Other 0.8%           4 different texts
        price      numeric                 0.05 to 39.45                                            numbers, decimal comma
        weight     numeric                 100 to 989                                           12  whole numbers; '-' in 12 rows is a missing value
        paid       binary                  no = 0, yes = 1                                          two texts
        state      label                   ok 96.7%, faulty 3.3%                                    the options say so; the most frequent word is 0
        column 8   ignored                                                                     120  it has no value
        remark     ignored                                                                          nearly all of 120 texts differ, as those of a key or a remark do
        price (2)  numeric                 0 to 4                                               15  5 whole numbers; ColumnUse.Categorical takes them for codes

        """;

    [Fact]
    public void A_table_shows_what_its_columns_are_and_why() => Assert.Equal(Printed.ReplaceLineEndings("\n"), Orders.Schema().ToString());

    [Fact]
    public void A_schema_declares_a_network_and_a_record()
    {
        TableSchema schema = Orders.Schema();
        Assert.Equal(
            """
            using Autoencoders;

            [Autoencoder(8, 32, 4)]
            [Cyclic(24, Name = "placed (hour)")]
            [Cyclic(7, Name = "placed (weekday)")]
            [Cyclic(12, Name = "placed (month)")]
            [Categorical(4, Name = "country")] // DE, FR, Österreich, Other
            [Numeric("price", "weight")]
            [Binary("paid")]
            [Numeric("price (2)")]
            public sealed partial class Orders;

            """.ReplaceLineEndings("\n"),
            schema.Declaration("Orders"));

        string record = schema.RecordDeclaration("Order");
        Assert.Contains("[Columns(typeof(Order))]\npublic sealed partial class OrderAutoencoder;\n", record);
        Assert.Contains("    [Cyclic(24)]\n    public required float PlacedHour { get; init; }\n", record);
        Assert.Contains("    [Categorical(4)] // DE, FR, Österreich, Other\n    public required int Country { get; init; }\n", record);
        Assert.Contains("    public required float? Weight { get; init; }\n", record);
        Assert.Contains("    public required bool Paid { get; init; }\n", record);
        Assert.Contains("    public required float? Price2 { get; init; }\n", record);
        Assert.Throws<ArgumentException>(() => schema.Declaration("two words"));
    }

    [Theory]
    [InlineData("1,2|3,4|5,7", SchemaColumnKind.Numeric, "whole numbers")]
    [InlineData("a,x|1.5,2|2.5,3", SchemaColumnKind.Numeric, "numbers")]
    [InlineData("a;x|1,5;2|2,5;3", SchemaColumnKind.Numeric, "numbers, decimal comma")]
    [InlineData("a\tx|1,5\t2|2,5\t3", SchemaColumnKind.Numeric, "numbers, decimal comma")]
    [InlineData("a|x|y|x|y", SchemaColumnKind.Binary, "two texts")]
    [InlineData("\"a\"\"b\",x|\"1,234.5\",2|\"2,500\",3", SchemaColumnKind.Numeric, "numbers, ',' between thousands")]
    [InlineData("a,b|\"1,234\",1.5|\"2,500\",2.5|\"3,125\",2.25", SchemaColumnKind.Numeric, "whole numbers, ',' between thousands")]
    [InlineData("a;b|1.234;1,5|2.500;2,5|3.125;2,25", SchemaColumnKind.Numeric, "whole numbers, '.' between thousands")]
    [InlineData("a;b|1.234.567,5;1|2;3", SchemaColumnKind.Numeric, "numbers, decimal comma, '.' between thousands")]
    [InlineData("a|yes|no|yes|no|?", SchemaColumnKind.Binary, "two texts")]
    [InlineData("a,b|5,1|5,2", SchemaColumnKind.Ignored, "always '5'")]
    [InlineData("a,b|,1|NA,2", SchemaColumnKind.Ignored, "it has no value")]
    [InlineData("a,b|x,1|,2|x,3", SchemaColumnKind.Ignored, "always 'x' beside 1 row without a value")]
    [InlineData("a,b|5,1|n/a,2|5,3", SchemaColumnKind.Ignored, "one number beside missing values; 'n/a' in 1 row is a missing value")]
    [InlineData("a,b|1,1|2,2|-,3|4,5", SchemaColumnKind.Numeric, "whole numbers; '-' in 1 row is a missing value")]
    [InlineData("a,b|x,1|y,2|z,3", SchemaColumnKind.Ignored, "no text stands in 5 rows, as a category does")]
    [InlineData("when,b|2026-11-30T14:30:00+01:00,1|2026-11-30T15:30:00+01:00,2", SchemaColumnKind.Date, "dates with the year first")]
    [InlineData("when,b|11/30/2026 2:30 PM,1|11/30/2026 12:30 AM,2", SchemaColumnKind.Date, "dates with the month first")]
    [InlineData("when,b|30/11/2026 14:30,1|30/11/2026 15:30,2", SchemaColumnKind.Date, "dates with the day first")]
    [InlineData("when,b|30-Nov-2026,1|2-Mar-2028,2", SchemaColumnKind.Date, "dates with the day first")]
    [InlineData("when,b|14:30,1|15:30:59,2", SchemaColumnKind.Date, "times of day")]
    [InlineData(
        "when,b|03/04/2026,1|05/07/2026,2",
        SchemaColumnKind.Date,
        "dates with the month first; days and months can be exchanged, ColumnUse.Date(order: DateOrder.DayMonthYear) does it")]
    [InlineData(
        "when,b|2026-11-30,1|2026-11-29,2", SchemaColumnKind.Ignored, "dates within a week, or at one time of day: nothing that returns")]
    [InlineData("pickupHour,b|1,1|13,2|23,3", SchemaColumnKind.Cyclic, "whole numbers, cyclic by its name")]
    public void A_column_is_taken_for_what_its_fields_show(string text, SchemaColumnKind kind, string reason)
    {
        SchemaColumn column = Infer(text.Replace('|', '\n') + "\n").Columns[0];
        Assert.Equal((kind, reason), (column.Kind, column.Reason));
    }

    [Fact]
    public void Columns_can_be_told()
    {
        const string Text = "zip,angle,flag,when,label,rest\n";
        string text = Text + string.Concat(Enumerable.Range(0, 40).Select(
            i => $"{10 * (i % 4)},{9 * i},{(i % 3) + 1},{(i % 9) + 1}/{(i % 8) + 1}/2026,{(i % 7 == 6 ? "bad" : "good")},{i * i % 17}\n"));
        TableSchema schema = Infer(text, new TableOptions
        {
            Columns =
            {
                ["zip"] = ColumnUse.Categorical, ["angle"] = ColumnUse.Cyclic(360), ["flag"] = ColumnUse.Numeric,
                ["when"] = ColumnUse.Date(DateParts.Weekday, DateOrder.DayMonthYear), ["label"] = ColumnUse.Label, ["rest"] = ColumnUse.Ignored,
            },
            LabelWords = ["good"],
            OtherLabel = 7,
        });
        Assert.Equal(
            [
                new("zip", ColumnKind.Categorical, 5), new("angle", ColumnKind.Cyclic, Period: 360), new("flag", ColumnKind.Numeric),
                new("when (weekday)", ColumnKind.Cyclic, Period: 7),
            ],
            schema.RowColumns);
        Dataset rows = schema.Read(StreamOf(text), "rows.csv");
        Assert.Equal([1f, 9f, 2f, (float)(((int)new DateTime(2026, 2, 2).DayOfWeek + 6) % 7)], rows[1].ToArray());
        Assert.Equal([0, 0, 0, 0, 0, 0, 7], rows.Labels.ToArray()[..7]);
    }

    [Fact]
    public void Few_rows_and_rare_texts_become_Other()
    {
        string text = "a,b\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"{(i < 50 ? "x" : i < 80 ? "y" : i < 90 ? "z" : i < 97 ? "u" : $"v{i}")},{i * i}\n"));
        SchemaColumn column = Infer(text, new TableOptions { MostCategories = 3 }).Columns[0];
        Assert.Equal([new("x", 50), new("y", 30), new("z", 10)], column.Categories);
        Assert.Equal((10, 4), (column.OtherRows, column.CategoryCount));
        Assert.Equal([new("x", 50), new("y", 30), new("z", 10), new("u", 7)], Infer(text).Columns[0].Categories);
        Assert.Equal(7, Infer(text, new TableOptions { LeastRows = 1 }).Columns[0].Categories.Count);
    }

    [Fact]
    public void Memory_does_not_follow_the_length_of_a_table_and_frequent_texts_are_never_lost()
    {
        const int Rows = 120_000;
        var text = new StringBuilder("key,often\n", Rows * 14);
        for (int i = 0; i < Rows; i++)
            text.Append(CultureInfo.InvariantCulture, $"k{i * 7919L % 1_000_003},{(i % 3 == 0 ? "x" : i % 3 == 1 ? "y" : $"r{i}")}\n");
        TableSchema schema = Infer(text.ToString());
        Assert.Equal(SchemaColumnKind.Ignored, schema.Columns[0].Kind);
        Assert.Equal(["x", "y"], schema.Columns[1].Categories.Take(2).Select(one => one.Text).Order());
        Assert.All(schema.Columns[1].Categories.Take(2), one => Assert.InRange(one.Rows, (Rows / 3) - 100, Rows / 3));
        Assert.StartsWith("about ", schema.Columns[1].Reason);
    }

    [Fact]
    public void A_schema_does_not_follow_the_language_of_the_machine()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (german.NumberFormat.NumberDecimalSeparator, german.NumberFormat.NumberGroupSeparator) = (",", ".");
            CultureInfo.CurrentCulture = german;
            Assert.Equal(Printed.ReplaceLineEndings("\n"), Orders.Schema().ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static TableSchema Infer(string text, TableOptions? options = null) => TableReader.Infer(StreamOf(text), "rows.csv", options);

    private static MemoryStream StreamOf(string text) => new(Encoding.UTF8.GetBytes(text));
}
