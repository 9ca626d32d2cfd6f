namespace Autoencoders;

/// <summary>A column of a table with values, and their place in a row.</summary>
/// <param name="column">The column.</param>
/// <param name="index">Its place in the table.</param>
/// <param name="reader">Its reader.</param>
/// <param name="start">The place of its first value in a row.</param>
/// <param name="missing">The texts that mean a missing value.</param>
internal sealed class ValueField(SchemaColumn column, int index, IFieldReader reader, int start, MissingTexts missing)
{
    /// <summary>The column.</summary>
    public SchemaColumn Column => column;

    /// <summary>The place of the column in the table.</summary>
    public int Index => index;

    /// <summary>The columns of a row.</summary>
    public IReadOnlyList<InputColumn> Columns => reader.Columns;

    /// <summary>The part of a message that says what a field should be.</summary>
    public string Expected => reader.Expected;

    /// <summary>The fields of a schema.</summary>
    public static ValueField[] Of(IReadOnlyList<SchemaColumn> columns, IReadOnlyList<string> missingWords)
    {
        var fields = new List<ValueField>();
        int start = 0;
        for (int i = 0; i < columns.Count; i++)
        {
            if (FieldReaders.Of(columns[i]) is not { } reader)
                continue;
            fields.Add(new ValueField(columns[i], i, reader, start, new MissingTexts(missingWords, columns[i].MissingWords)));
            start += reader.Columns.Count;
        }
        return [.. fields];
    }

    /// <summary>Writes the values of a field; NaN for one that is missing or unfit.</summary>
    /// <param name="text">The field.</param>
    /// <param name="row">The whole row.</param>
    public FieldFit Read(ReadOnlySpan<char> text, Span<float> row)
    {
        Span<float> values = row.Slice(start, Columns.Count);
        text = text.Trim();
        bool isMissing = missing.Contains(text);
        FieldFit fit = isMissing ? FieldFit.Fits : reader.Read(text, values);
        if (isMissing || fit == FieldFit.Unfit)
            values.Fill(float.NaN);
        return fit;
    }

    /// <summary>True if the fit of a field is refused.</summary>
    public static bool Refuses(UnfitFields unfit, FieldFit fit) =>
        (fit == FieldFit.Unfit && unfit != UnfitFields.Missing) || (fit == FieldFit.Unseen && unfit == UnfitFields.RefuseUnseen);

    /// <summary>The end of a message about a field.</summary>
    public static string Cure(FieldFit fit) => fit == FieldFit.Unseen
        ? "; UnfitFields.Refuse takes it for Other"
        : "; UnfitFields.Missing reads it as a missing value";
}
