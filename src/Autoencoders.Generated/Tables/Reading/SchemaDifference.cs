namespace Autoencoders;

/// <summary>The first difference of two tables, in words.</summary>
internal static class SchemaDifference
{
    /// <summary>The first difference between the rows of a schema and the columns of a network; null if there is no difference.</summary>
    public static string? Of(InputColumns table, InputColumns network)
    {
        string[] properties = SchemaDeclaration.PropertiesOf(table);
        for (int i = 0; i < Math.Min(table.Count, network.Count); i++)
        {
            // A network may have no names of columns, or those of the properties of a record.
            bool sameName = network[i].Name.Length == 0 || network[i].Name == table[i].Name || network[i].Name == properties[i];
            if (!sameName || table[i] with { Name = "" } != network[i] with { Name = "" })
                return $"column {i + 1} of the table is {Words(table[i])}, that of the network {Words(network[i])}";
        }
        return table.Count == network.Count ? null
            : $"a row of the table has {table.Count} columns{First(table, network)}, one of the network {network.Count}{First(network, table)}";
    }

    /// <summary>The first difference between two schemas; null if there is no difference.</summary>
    public static string? Of(TableSchema one, TableSchema other)
    {
        InputColumns columns = one.RowColumns, others = other.RowColumns;
        for (int i = 0; i < Math.Min(columns.Count, others.Count); i++)
        {
            if (columns[i] != others[i])
                return $"its column {i + 1} is {Words(others[i])}, expected was {Words(columns[i])}";
            IReadOnlyList<SchemaCategory> texts = one.FieldAt(i).Column.Categories, otherTexts = other.FieldAt(i).Column.Categories;
            for (int text = 0; text < texts.Count; text++)
            {
                if (texts[text].Text != otherTexts[text].Text)
                {
                    return $"value {text} of its column {i + 1}, '{columns[i].Name}', is {TableRecords.Shown(otherTexts[text].Text)}, "
                        + $"expected was {TableRecords.Shown(texts[text].Text)}";
                }
            }
        }
        return columns.Count == others.Count ? null
            : $"its rows have {others.Count} columns{First(others, columns)}, expected were {columns.Count}{First(columns, others)}";
    }

    private static string First(InputColumns columns, InputColumns others) =>
        columns.Count > others.Count ? $", the first of them more is {Words(columns[others.Count])}" : "";

    private static string Words(InputColumn column)
    {
        string kind = column.Kind switch
        {
            ColumnKind.Numeric => "a number",
            ColumnKind.Categorical => $"a category of {column.Categories}",
            ColumnKind.Binary => "a flag",
            _ => FormattableString.Invariant($"cyclic with period {column.Period}"),
        };
        return column.Name.Length == 0 ? kind : $"'{column.Name}', {kind}";
    }
}
