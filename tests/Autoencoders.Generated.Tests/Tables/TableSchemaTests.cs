using System.Text;
using System.Text.Json.Nodes;

namespace Autoencoders.Tests.Tables;

[Trait("Registers", "Any")]
public sealed class TableSchemaTests
{
    private static readonly TableSchema s_schema = Orders.Schema();

    private static readonly Dictionary<string, string?> s_record = new()
    {
        ["placed"] = "05.02.2025 18:45", ["country"] = "FR", ["price"] = "12,25", ["weight"] = "-", ["paid"] = "yes", ["price (2)"] = null,
    };

    private static readonly float[] s_row = [18.75f, 2, 1, 1, 12.25f, float.NaN, 1, float.NaN];

    [Fact]
    public void A_table_is_read_into_a_float_a_column()
    {
        Dataset rows = s_schema.Read(Orders.Stream(), "orders.csv");
        Assert.Equal([6.5f, 4, 0, 0, 0.05f, 100, 0, float.NaN], rows[0].ToArray());
        Assert.Equal(3, rows[17][3]);
        Assert.True(float.IsNaN(rows[3][5]));
        Assert.Equal([0, 0, 1, 0], rows.Labels.ToArray()[27..31]);
        Assert.Equal(["placed (hour)", "placed (weekday)", "placed (month)", "country", "price", "weight", "paid", "price (2)"], rows.ColumnNames);
        s_schema.RowColumns.Require(rows.Values.Span, "rows");
    }

    [Fact]
    public void Columns_are_found_by_name_and_others_are_not_read()
    {
        string text = "price (2);more;paid;weight;price;country;placed\n;7;no;250;1,5;Malta;1.1.2025 0:00\n";
        Dataset rows = s_schema.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "new.csv");
        Assert.Equal([0, 2, 0, 3, 1.5f, 250, 0, float.NaN], rows.Values.ToArray());
        Assert.True(rows.Labels.IsEmpty);
    }

    [Fact]
    public void A_record_becomes_a_row_without_an_allocation()
    {
        var row = new float[8];
        Assert.Equal(0, s_schema.Write(s_record, row));
        Assert.Equal(s_row, row);
        string?[] fields = ["17", "05.02.2025 18:45", "FR", "12,25", "-", "yes", null, null, "free", ""];
        row.AsSpan().Clear();
        Assert.Equal(0, s_schema.Write(fields, row));
        Assert.Equal(s_row, row);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            s_schema.Write(s_record, row);
            s_schema.Write(fields, row);
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(["18.75", "2", "1", "FR", "12.25", "missing", "yes", "missing"], row.Select((value, column) => s_schema.TextOf(column, value)));
        Assert.Equal("Other", s_schema.TextOf(3, 3));
    }

    [Fact]
    public void Fields_without_a_value_are_refused_or_counted()
    {
        string text = "id;placed;country;price;weight;paid;state;;remark;price\n1;1.1.2025;XX;a;5;maybe;ok;;;2\n1;1.1.2025;YY;1;5;yes;ok;;;2\n";
        Stream Stream() => new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var folder = new TemporaryFolder();
        string path = folder.Write("new.csv", text);
        Dataset rows = s_schema.Read(path, new TableReadOptions { Unfit = UnfitFields.Missing }, out IReadOnlyList<UnfitCount> unfit);
        Assert.Equal([0, 2, 0, 3, float.NaN, 5, float.NaN, 2], rows[0].ToArray());
        Assert.Equal([new("country", 2, 0, "XX", 2), new("price", 0, 1, "a", 2), new("paid", 0, 1, "maybe", 2)], unfit);
        Assert.Contains("'a'", Assert.Throws<DataFormatException>(() => s_schema.Read(Stream(), "new.csv")).Message);
        Assert.Contains(
            "'XX'",
            Assert.Throws<DataFormatException>(
                () => s_schema.Read(Stream(), "new.csv", new TableReadOptions { Unfit = UnfitFields.RefuseUnseen })).Message);

        var row = new float[8];
        var record = new Dictionary<string, string?>(s_record) { ["country"] = "XX", ["paid"] = "maybe" };
        Assert.Equal(2, s_schema.Write(record, row, UnfitFields.Missing));
        Assert.Equal((3f, float.NaN), (row[3], row[6]));
        Assert.Contains("'maybe'", Assert.Throws<ArgumentException>(() => s_schema.Write(record, row)).Message);
    }

    [Fact]
    public void A_weights_file_keeps_the_schema()
    {
        var network = new OrdersAutoencoder();
        using var file = new MemoryStream();
        WeightsFile.Save(network, file, scaler: null, s_schema);
        TableSchema loaded = TableSchema.Load(file.ToArray());
        Assert.Equal(s_schema.ToString(), loaded.ToString());
        s_schema.Require(loaded);
        var row = new float[8];
        loaded.Write(s_record, row);
        Assert.Equal(s_row, row);

        file.Position = 0;
        float[] ones = [1, 1, 1, 1, 1, 1, 1, 1], expected = new float[8], found = new float[8];
        network.Reconstruct(ones, expected);
        WeightsFile.Load<OrdersAutoencoder>(file).Reconstruct(ones, found);
        Assert.Equal(expected, found);
        file.Position = 0;
        Assert.Equal(s_schema.Declaration("Orders"), TableSchema.Load(file).Declaration("Orders"));

        using var plain = new MemoryStream();
        WeightsFile.Save(network, plain);
        Assert.Contains("expected the schema of a table", Assert.Throws<WeightsFileException>(() => TableSchema.Load(plain.ToArray())).Message);
    }

    [Fact]
    public void Each_inferred_schema_can_be_loaded_again()
    {
        string text = "a,b,c,d,e,f,g,h,i\n" + string.Concat(Enumerable.Range(0, 30).Select(
            row => $"{(row % 4 == 0 ? "-" : "5")},{row % 9},x,{row},{(row % 3 == 0 ? "n/a" : $"2026-11-30 {row % 24}:00")},{row % 7 * 1.5},{row % 2},u{row % 3},\n"));
        TableSchema schema = TableReader.Infer(new MemoryStream(Encoding.UTF8.GetBytes(text)), "rows.csv", new TableOptions
        {
            Columns = { ["b"] = ColumnUse.Cyclic(9), ["d"] = ColumnUse.Numeric, ["g"] = ColumnUse.Label },
        });
        Assert.Equal([SchemaColumnKind.Ignored, SchemaColumnKind.Cyclic], schema.Columns.Take(2).Select(column => column.Kind));
        Assert.Equal(schema.ToString(), SchemaJson.Read(SchemaJson.Write(SchemaState.Of(schema))).ToSchema("rows").ToString());
    }

    [Theory]
    [InlineData("columns.0.kind", "\"Numeric\"", null)]
    [InlineData("columns.0.kind", "17", "a kind or an order that does not exist in column 1")]
    [InlineData("columns.0.kind", "\"Label\"", "two labels")]
    [InlineData("columns.1.parts", "\"None\"", "parts that no date has in column 2")]
    [InlineData("columns.1.parts", "-8", "parts that no date has in column 2")]
    [InlineData("columns.2.categories", "[]", "0 categories in column 3")]
    [InlineData("columns.2.categories.1.text", "\"DE\"", "a category that is null, there twice or in a negative number of rows in column 3")]
    [InlineData("columns.2.categories.1.rows", "-1", "a category that is null, there twice or in a negative number of rows in column 3")]
    [InlineData("columns.3.name", "\"id\"", "a name of column 4 that is empty or there twice")]
    [InlineData("columns.3.decimalSeparator", "\"7\"", "a decimal separator that no number has in column 4")]
    [InlineData("columns.4.missing", "-3", "a negative number of rows in column 5")]
    [InlineData("columns.4.missingWords.0", "null", "words for missing values that are null in column 5")]
    [InlineData("columns.5.categories.0", "{\"rows\":3}", "a category that is null, there twice or in a negative number of rows in column 6")]
    [InlineData("columns.5.kind", "\"Cyclic\"", "the period 0 in column 6")]
    [InlineData("separator", "\"\\n\"", "a separator that no table has")]
    [InlineData("columns", "[]", "0 columns")]
    [InlineData("more", "1", "a malformed one")]
    public void A_damaged_schema_is_refused(string place, string value, string? found)
    {
        using var file = new MemoryStream();
        WeightsFile.Save(new OrdersAutoencoder(), file, scaler: null, s_schema);
        using var damaged = new MemoryStream();
        string json = SafeTensors.Read(file.ToArray(), "orders").Metadata["table_schema"];
        WeightsFile.Save(new OrdersAutoencoder(), damaged, scaler: null, [("table_schema", Changed(json, place, value))]);
        if (found is null)
            Assert.Equal(9, TableSchema.Load(damaged.ToArray()).RowColumns.Count);
        else
            Assert.Contains(found, Assert.Throws<WeightsFileException>(() => TableSchema.Load(damaged.ToArray())).Message);
    }

    [Fact]
    public void The_first_difference_of_two_tables_is_named()
    {
        TableSchema Other(string from, string to) => TableReader.Infer(
            new MemoryStream(Encoding.UTF8.GetBytes(Orders.Text().Replace(from, to))), "other.csv", new TableOptions { Columns = { ["state"] = ColumnUse.Label } });
        Assert.Contains(
            "its column 4 is 'county', a category of 4, expected was 'country', a category of 4",
            Assert.Throws<ArgumentException>(() => s_schema.Require(Other("country", "county"))).Message);
        Assert.Contains(
            "value 1 of its column 4, 'country', is 'ES', expected was 'FR'",
            Assert.Throws<ArgumentException>(() => s_schema.Require(Other(";FR;", ";ES;"))).Message);
        Assert.Contains(
            "its rows have 7 columns, expected were 8, the first of them more is 'price (2)', a number",
            Assert.Throws<ArgumentException>(() => s_schema.Require(TableReader.Infer(Orders.Stream(), "other.csv", new TableOptions
            {
                Columns = { ["state"] = ColumnUse.Label, ["price (2)"] = ColumnUse.Ignored },
            }))).Message);

        InputColumn[] columns = [.. s_schema.RowColumns];
        s_schema.Require(new InputColumns(columns));
        s_schema.Require(new InputColumns([.. columns.Select(column => column with { Name = "" })]));
        columns[3] = columns[3] with { Categories = 12 };
        Assert.Contains(
            "column 4 of the table is 'country', a category of 4, that of the network 'country', a category of 12",
            Assert.Throws<ArgumentException>(() => s_schema.Require(new InputColumns(columns))).Message);
        Assert.Contains(
            "A schema of rows of 8 values does not fit an input of 71 values",
            Assert.Throws<ArgumentException>(
                () => WeightsFile.Save(new Inference.LogisticAutoencoder(), new MemoryStream(), scaler: null, s_schema)).Message);
    }

    private static string Changed(string json, string place, string value)
    {
        JsonNode root = JsonNode.Parse(json)!, node = root;
        string[] steps = place.Split('.');
        foreach (string step in steps[..^1])
            node = node is JsonArray array ? array[int.Parse(step)]! : node[step]!;
        JsonNode? changed = JsonNode.Parse(value);
        if (node is JsonArray last)
            last[int.Parse(steps[^1])] = changed;
        else
            node[steps[^1]] = changed;
        return root.ToJsonString();
    }
}
