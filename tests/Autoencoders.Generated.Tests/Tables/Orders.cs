using System.Text;

namespace Autoencoders.Tests.Tables;

/// <summary>A made table of orders, with a column of each kind, as a spreadsheet of a country with decimal commas writes it.</summary>
internal static class Orders
{
    private static readonly string[] s_countries = ["DE", "DE", "DE", "FR", "FR", "Österreich"];

    /// <summary>The table with a byte order mark, quoted fields, an empty and a repeated name, and gaps.</summary>
    public static string Text(int rows = 120)
    {
        var text = new StringBuilder("\uFEFFid;placed;country;price;weight;paid;state;;remark;price\n");
        var start = new DateTime(2025, 1, 3, 6, 30, 0);
        for (int i = 0; i < rows; i++)
        {
            DateTime placed = start.AddHours(101 * i);
            string country = i == 17 ? "Malta" : s_countries[i % s_countries.Length], weight = i % 10 == 3 ? "-" : $"{100 + (i * 37 % 900)}";
            text.Append($"{1000 + i};{placed.Day:00}.{placed.Month:00}.{placed.Year} {placed.Hour}:{placed.Minute:00};{country};{i % 40},{i % 7}5;{weight};")
                .Append($"{(i % 3 == 0 ? "no" : "yes")};{(i % 30 == 29 ? "faulty" : "ok")};;\"fine; number {i * i}\";{(i % 8 == 0 ? "" : $"{i % 5}")}\n");
        }
        return text.ToString();
    }

    public static Stream Stream(int rows = 120) => new MemoryStream(Encoding.UTF8.GetBytes(Text(rows)));

    public static TableSchema Schema() =>
        TableReader.Infer(Stream(), "orders.csv", new TableOptions { Columns = { ["state"] = ColumnUse.Label } });
}
