namespace Autoencoders;

/// <content>Rows of single records.</content>
public sealed partial class TableSchema
{
    /// <summary>Writes the row of one record.</summary>
    /// <param name="record">
    /// One text for each of <see cref="Columns"/>, in their order; null is a missing value. Those of labels and ignored columns are not read.
    /// </param>
    /// <param name="row">Receives a value for each of <see cref="RowColumns"/>.</param>
    /// <param name="unfit">The treatment of fields that the schema has no value for.</param>
    /// <returns>The number of fields that the schema had no value for: those that became <c>Other</c> or missing.</returns>
    /// <exception cref="ArgumentException">A length differs, or a field is not what its column holds; with column and value.</exception>
    public int Write(IReadOnlyList<string?> record, Span<float> row, UnfitFields unfit = UnfitFields.Refuse)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Count != Columns.Count)
            throw new ArgumentException($"The record has {record.Count} fields, the table {Columns.Count} columns.", nameof(record));
        RequireLength(row);
        int others = 0;
        foreach (ValueField field in _fields)
            others += Write(field, record[field.Index], row, unfit);
        return others;
    }

    /// <summary>Writes the row of one record, whose fields are found by the names of their columns.</summary>
    /// <param name="record">The texts by their columns, in any order; null is a missing value. Others than the schema's are not read.</param>
    /// <param name="row">Receives a value for each of <see cref="RowColumns"/>.</param>
    /// <param name="unfit">The treatment of fields that the schema has no value for.</param>
    /// <returns>The number of fields that the schema had no value for: those that became <c>Other</c> or missing.</returns>
    /// <exception cref="ArgumentException">A column is not there, or a field is not what its column holds; with column and value.</exception>
    public int Write(IReadOnlyDictionary<string, string?> record, Span<float> row, UnfitFields unfit = UnfitFields.Refuse)
    {
        ArgumentNullException.ThrowIfNull(record);
        RequireLength(row);
        int others = 0;
        foreach (ValueField field in _fields)
        {
            if (!record.TryGetValue(field.Column.Name, out string? text))
            {
                string found = record.Count == 0 ? "nothing" : NearestNames.Found(field.Column.Name, [.. record.Keys]);
                throw new ArgumentException(
                    $"The record has no '{field.Column.Name}', found {found}; null is a missing value.", nameof(record));
            }
            others += Write(field, text, row, unfit);
        }
        return others;
    }

    private static int Write(ValueField field, string? text, Span<float> row, UnfitFields unfit)
    {
        FieldFit fit = field.Read(text, row);
        if (!ValueField.Refuses(unfit, fit))
            return fit == FieldFit.Fits ? 0 : 1;
        throw new ArgumentException(
            $"Column '{field.Column.Name}': expected {field.Expected}, found {TableRecords.Shown(text)}{ValueField.Cure(fit)}.", "record");
    }

    private void RequireLength(Span<float> row)
    {
        if (row.Length != RowColumns.Count)
            throw new ArgumentException($"The row has {row.Length} values, the schema {RowColumns.Count}.", nameof(row));
    }
}
