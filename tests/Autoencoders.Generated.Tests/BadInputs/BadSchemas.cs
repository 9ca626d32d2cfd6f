using System.Text;
using Autoencoders.Tests.Tables;

namespace Autoencoders.Tests.BadInputs;

/// <summary>Tables of text, dates and numbers, and records that do not fit them.</summary>
internal static class BadSchemas
{
    private const string Good = "when,country,price,paid\n2026-11-30 10:00,DE,1.5,yes\n2026-11-30 11:00,DE,2.5,no\n2026-11-30 12:00,DE,2.25,no\n"
        + "2026-11-30 13:00,DE,4.5,yes\n2026-11-30 14:00,DE,5.5,yes\n2026-12-30 14:00,FR,5.5,yes\n2026-12-30 14:00,IT,5.5,yes\n";

    private static readonly TableOptions s_categories = new() { Columns = { ["country"] = ColumnUse.Categorical } };

    private static readonly Lazy<TableSchema> s_schema = new(
        () => TableReader.Infer(new MemoryStream(Encoding.UTF8.GetBytes(Good)), "good.csv", s_categories));

    public static IEnumerable<BadInput> All =>
    [
        Infer("empty table", ""),
        Infer("table of a header", "a,b\n"),
        Infer("ragged table", "a,b\nx,2\ny\n"),
        Infer("table in Latin-1", Encoding.Latin1.GetBytes("city,b\nKöln,2\n")),
        Infer("table without a header, but names in its first record", "label,2019,2020\n1,2,3\n4,5,6\n5,6,7\n"),
        Infer("unfinished quotes in a table", "a,b\nx,2\n\"y,3\n"),
        Infer("table of keys and remarks", "name,remark\nanna,fine\nbert,good\ncarl,bad\n"),
        Infer("use of a column that is not there", "country,price\nDE,2\n", new TableOptions { Columns = { ["county"] = ColumnUse.Categorical } }),
        Infer("texts that are told to be numbers", "a,b\nx,2\ny,3\n", new TableOptions { Columns = { ["a"] = ColumnUse.Numeric } }),
        Infer("angle beyond its period", "a,b\n10,2\n370,3\n", new TableOptions { Columns = { ["a"] = ColumnUse.Cyclic(360) } }),
        Infer("texts that are told to be dates", "a,b\nsoon,2\nlater,3\n", new TableOptions { Columns = { ["a"] = ColumnUse.Date() } }),
        Infer("three texts that are told to be a flag", "a,b\nx,2\ny,3\nz,1\n", new TableOptions { Columns = { ["a"] = ColumnUse.Binary } }),
        Infer("categories without enough rows", "a,b\nx,2\ny,3\n", new TableOptions { Columns = { ["a"] = ColumnUse.Categorical } }),
        Infer("label that is missing in a table", "a,b\nx,2\n,3\n", new TableOptions { Columns = { ["a"] = ColumnUse.Label } }),
        Infer(
            "table of two labels",
            "a,b\nx,2\ny,3\n",
            new TableOptions { Columns = { ["a"] = ColumnUse.Label, ["b"] = ColumnUse.Label } }),
        Read("text among the numbers of a schema", "when,country,price,paid\n2026-11-30,DE,12 EUR,yes\n"),
        Read("date of another order than the schema's", "when,country,price,paid\n30.11.2026,DE,12,yes\n"),
        Read("third text of a flag", "when,country,price,paid\n2026-11-30,DE,12,maybe\n"),
        Read("category that the schema lacks", "when,country,price,paid\n2026-11-30,XX,12,yes\n", UnfitFields.RefuseUnseen),
        Read("column that was renamed", "when,county,price,paid\n2026-11-30,DE,12,yes\n"),
        Read("table with another separator", "when;country;price;paid\n2026-11-30;DE;12;yes\n"),
        Write("record without a column", new() { ["when"] = "2026-11-30", ["land"] = "DE", ["price"] = "12", ["paid"] = "no" }),
        Write("record with a text for a number", new() { ["when"] = "2026-11-30", ["country"] = "DE", ["price"] = "cheap", ["paid"] = "no" }),
        new(
            "schema of another table",
            folder => s_schema.Value.Require(TableReader.Infer(folder.Write("other.csv", Good.Replace("price", "amount")), s_categories))),
        new(
            "schema in a file that has none",
            folder =>
            {
                string path = Path.Combine(folder.Root, "plain.safetensors");
                WeightsFile.Save(new OrdersAutoencoder(), path);
                TableSchema.Load(path);
            }),
    ];

    private static BadInput Infer(string name, string text, TableOptions? options = null) => Infer(name, Encoding.UTF8.GetBytes(text), options);

    private static BadInput Infer(string name, byte[] text, TableOptions? options = null) =>
        new(name, "rows.csv", text, path => TableReader.Infer(path, options));

    private static BadInput Read(string name, string text, UnfitFields unfit = UnfitFields.Refuse) =>
        new(name, "rows.csv", Encoding.UTF8.GetBytes(text), path => s_schema.Value.Read(path, new TableReadOptions { Unfit = unfit }));

    private static BadInput Write(string name, Dictionary<string, string?> record) =>
        new(name, _ => s_schema.Value.Write(record, new float[s_schema.Value.RowColumns.Count]));
}
