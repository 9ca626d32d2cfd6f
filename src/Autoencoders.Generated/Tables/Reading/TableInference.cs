namespace Autoencoders;

/// <summary>The pass over a table that finds out what its columns are.</summary>
/// <param name="options">What need not be found out.</param>
/// <param name="file">The file, for messages.</param>
internal sealed class TableInference(TableOptions options, string file)
{
    private const int MostTexts = 1 << 18, MostTextsOfColumn = 1 << 14, FewestTextsOfColumn = 64;

    /// <summary>Reads the table.</summary>
    /// <exception cref="DataFormatException">It is damaged, or a column is not what the options say.</exception>
    /// <exception cref="ArgumentException">The options contradict themselves.</exception>
    public TableSchema Run(Stream source, ValueLimit limit)
    {
        RequireConsistent();
        var missing = new MissingTexts(options.MissingWords);
        using var records = new TableRecords(source, file, options.Separator, options.HasHeader, missing, limit);
        ColumnEvidence[] columns = Columns(records);
        long rows = 0;
        while (records.Next())
        {
            rows++;
            for (int column = 0; column < columns.Length; column++)
            {
                ReadOnlySpan<char> text = records[column];
                columns[column].Add(text, missing.Contains(text), records.Line);
            }
        }
        if (options.HasHeader is null && !records.HasHeader)
            RequireNoHeader(columns);

        var rules = new ColumnRules(options, file, columns, records.Separator);
        SchemaColumn[] found = Array.ConvertAll(columns, rules.Of);
        if (!Array.Exists(found, column => FieldReaders.HasValues(column.Kind)))
        {
            string reasons = string.Join("; ", found.Take(3).Select(column => $"'{column.Name}': {column.Reason}"));
            throw new DataFormatException($"{file}: expected at least one column with values, found none ({reasons}).");
        }
        return new TableSchema(found, rows, records.HasHeader, records.Separator, [.. options.MissingWords]);
    }

    private ColumnEvidence[] Columns(TableRecords records)
    {
        foreach (string name in options.Columns.Keys)
        {
            if (!records.Names.Contains(name))
            {
                throw new DataFormatException(
                    $"{file}: expected a column '{name}', as the options say, found {NearestNames.Found(name, records.Names)}.");
            }
        }
        int fair = Math.Clamp(MostTexts / records.Names.Length, FewestTextsOfColumn, MostTextsOfColumn);
        int mostTexts = Math.Max(fair, Math.Min(2 * options.MostCategories, MostTextsOfColumn));
        return Array.ConvertAll(
            records.Names,
            name => new ColumnEvidence(name, options.Columns.TryGetValue(name, out ColumnUse use) ? use : null, mostTexts));
    }

    private void RequireConsistent()
    {
        var labels = options.Columns.Where(one => one.Value.Kind == SchemaColumnKind.Label).Select(one => one.Key).ToArray();
        if (labels.Length > 1)
            throw new ArgumentException($"Columns has two labels: '{labels[0]}' and '{labels[1]}'.", nameof(options));
        if (labels.Length == 0 && options.LabelWords.Count > 0)
            throw new ArgumentException("LabelWords needs a column of labels: Columns = { [name] = ColumnUse.Label }.", nameof(options));
        if (options is { OtherLabel: not null, LabelWords.Count: 0 })
            throw new ArgumentException("OtherLabel is the label of words that LabelWords lacks, but LabelWords is empty.", nameof(options));
        string[] words = [.. options.LabelWords.Select(word => word.Trim())];
        if (words.Distinct(StringComparer.Ordinal).Count() < words.Length)
            throw new ArgumentException("LabelWords has a word twice.", nameof(options));
    }

    /// <summary>Refuses a table whose first record has a name above numbers, while another field of it is a number.</summary>
    private void RequireNoHeader(ColumnEvidence[] columns)
    {
        foreach (ColumnEvidence column in columns)
        {
            if (column.Others is { Count: 1, FirstLine: 1 } && column.Measured > 1)
            {
                throw new DataFormatException(
                    $"{file}: expected the option HasHeader, because the first record has {TableRecords.Shown(column.Others.First)} "
                    + "above numbers and a number beside it, found none.");
            }
        }
    }
}
