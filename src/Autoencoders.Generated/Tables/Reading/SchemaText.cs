using System.Text;

namespace Autoencoders;

/// <summary>Prints a schema as a table.</summary>
internal static class SchemaText
{
    private const int ShownCategories = 3, LongestCell = 40;

    private static readonly string[] s_titles = ["column", "taken for", "values", "missing", "because"];

    /// <summary>The schema as lines of text.</summary>
    public static string Of(TableSchema schema)
    {
        List<string[]> lines = [s_titles];
        foreach (SchemaColumn column in schema.Columns)
        {
            string missing = column.Missing == 0 ? "" : Reasons.Number(column.Missing);
            lines.Add([Short(column.Name), KindOf(column), ValuesOf(column, schema.Rows), missing, Plain(column.Reason)]);
        }

        int[] widths = [.. s_titles.Select((_, cell) => lines.Max(line => line[cell].Length))];
        var text = new StringBuilder();
        string header = schema.HasHeader ? "a header" : "no header";
        text.Append($"{Reasons.Count(schema.Rows, "row")}, {Reasons.Count(schema.Columns.Count, "column")}, {header}, ")
            .Append($"{SeparatorOf(schema)} between fields; {Reasons.Count(schema.RowColumns.Count, "value")} a row\n");
        foreach (string[] line in lines)
        {
            IEnumerable<string> cells = line.Select(
                (cell, place) => s_titles[place] == "missing" ? cell.PadLeft(widths[place]) : cell.PadRight(widths[place]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A text without what could move the cursor of a terminal.</summary>
    public static string Plain(string text) => string.Concat(text.Select(one => char.IsControl(one) ? '?' : one));

    private static string KindOf(SchemaColumn column) => column.Kind switch
    {
        SchemaColumnKind.Categorical => $"{column.CategoryCount} categories",
        SchemaColumnKind.Cyclic => $"cyclic, {column.Period}",
        SchemaColumnKind.Date => string.Join(" + ", DatePart.Of(column.Parts).Select(part => part.Name)),
        _ => column.Kind.ToString().ToLowerInvariant(),
    };

    private static string ValuesOf(SchemaColumn column, long rows)
    {
        if (column.Minimum is { } minimum && column.Maximum is { } maximum)
            return $"{Reasons.Number(minimum)} to {Reasons.Number(maximum)}";
        if (column.Categories.Count == 0)
            return "";
        if (column.Kind == SchemaColumnKind.Binary)
            return $"{Short(column.Categories[0].Text)} = 0, {Short(column.Categories[1].Text)} = 1";
        IEnumerable<string> shown = column.Categories.Take(ShownCategories)
            .Select(one => $"{Short(one.Text)} {Reasons.Percent(one.Rows, rows)}");
        string more = column.Categories.Count > ShownCategories ? ", ..." : "";
        string other = column.Kind == SchemaColumnKind.Label ? "" : $", Other {Reasons.Percent(column.OtherRows, rows)}";
        return string.Join(", ", shown) + more + other;
    }

    private static string SeparatorOf(TableSchema schema) => schema.Separator switch
    {
        '\t' => "tabs",
        ' ' => "spaces",
        var other => $"'{other}'",
    };

    private static string Short(string text) => Plain(text.Length <= LongestCell ? text : $"{text[..LongestCell]}...");
}
