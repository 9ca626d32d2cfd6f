namespace Autoencoders;

/// <summary>A schema as JSON in the metadata of a weights file.</summary>
internal sealed record SchemaState
{
    private const string Expected = "the schema of a table in the metadata";

    public required SchemaColumn[] Columns { get; init; }

    public required long Rows { get; init; }

    public required bool HasHeader { get; init; }

    public required char Separator { get; init; }

    public required string[] MissingWords { get; init; }

    /// <summary>The state of a schema.</summary>
    public static SchemaState Of(TableSchema schema) => new()
    {
        Columns = [.. schema.Columns],
        Rows = schema.Rows,
        HasHeader = schema.HasHeader,
        Separator = schema.Separator,
        MissingWords = [.. schema.MissingWords],
    };

    /// <summary>Reads the schema from the metadata of a file.</summary>
    /// <exception cref="WeightsFileException">It is missing or damaged.</exception>
    public static TableSchema Read(SafeTensors source, string file)
    {
        if (!source.Metadata.TryGetValue(WeightsMetadata.TableSchema, out string? text))
            throw new WeightsFileException(file, null, Expected, "none");
        SchemaState state;
        try
        {
            state = SchemaJson.Read(text);
        }
        catch (FormatException malformed)
        {
            throw new WeightsFileException(file, null, Expected, malformed.Message, malformed);
        }
        return state.ToSchema(file);
    }

    /// <summary>The schema of the state.</summary>
    /// <exception cref="WeightsFileException">No table has it.</exception>
    public TableSchema ToSchema(string file) => Wrong() is { } wrong
        ? throw new WeightsFileException(file, null, Expected, wrong)
        : new TableSchema(Columns, Rows, HasHeader, Separator, MissingWords);

    /// <summary>The first part that no schema has; null if there is no such part.</summary>
    private string? Wrong()
    {
        if (Columns.Length is 0 or > TableRecords.MostColumns)
            return $"{Columns.Length} columns";
        if (Rows < 0)
            return $"{Rows} rows";
        if (Separator is '\0' or '"' or '\n' or '\r' or > '\x7F')
            return "a separator that no table has";
        if (AreWrong(MissingWords))
            return "words for missing values that are null";
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < Columns.Length; i++)
        {
            if (Columns[i] is null)
                return $"null as column {i + 1}";
            if (Columns[i].Name.Length == 0 || !names.Add(Columns[i].Name))
                return $"a name of column {i + 1} that is empty or there twice";
            if (WrongOf(Columns[i]) is { } wrong)
                return $"{wrong} in column {i + 1}";
        }
        if (Columns.Count(column => column.Kind == SchemaColumnKind.Label) > 1)
            return "two labels";
        return Array.Exists(Columns, column => FieldReaders.HasValues(column.Kind)) ? null : "no column with values";
    }

    private static string? WrongOf(SchemaColumn column)
    {
        if (!Enum.IsDefined(column.Kind) || !Enum.IsDefined(column.Order))
            return "a kind or an order that does not exist";
        if (column.Missing < 0 || column.OtherRows < 0)
            return "a negative number of rows";
        if (AreWrong(column.MissingWords))
            return "words for missing values that are null";
        if (!NumberForm.All.Contains(new NumberForm(column.DecimalSeparator, column.GroupSeparator)))
            return "a decimal separator that no number has";
        if (column.Minimum is { } minimum && !float.IsFinite(minimum) || column.Maximum is { } maximum && !float.IsFinite(maximum))
            return "a bound that is not finite";
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (SchemaCategory category in column.Categories)
        {
            if (category.Text is null || category.Rows < 0 || !texts.Add(category.Text))
                return "a category that is null, there twice or in a negative number of rows";
        }
        return column.Kind switch
        {
            SchemaColumnKind.Categorical when texts.Count is 0 or > TableOptions.CategoryLimit => $"{texts.Count} categories",
            SchemaColumnKind.Binary when texts.Count != 2 => $"{texts.Count} texts of a flag",
            SchemaColumnKind.Label when texts.Count > TableOptions.CategoryLimit => $"{texts.Count} labels",
            SchemaColumnKind.Cyclic when column.Period is < 2 or > SchemaColumn.MostCyclic => $"the period {column.Period}",
            SchemaColumnKind.Date when column.Parts is <= DateParts.None or > DatePart.Every => "parts that no date has",
            SchemaColumnKind.Numeric or SchemaColumnKind.Cyclic or SchemaColumnKind.Date or SchemaColumnKind.Ignored when texts.Count > 0
                => "categories that the kind does not have",
            _ => null,
        };
    }

    private static bool AreWrong(IReadOnlyList<string> words) => words.Any(word => word is null);
}
