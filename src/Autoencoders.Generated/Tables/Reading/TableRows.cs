namespace Autoencoders;

/// <summary>The records of a file as rows of a schema.</summary>
internal sealed class TableRows
{
    private readonly TableRecords _records;
    private readonly ValueField[] _fields;
    private readonly int[] _columns;
    private readonly UnfitCount?[] _unfit;
    private readonly UnfitFields _treatment;
    private readonly LabelField? _label;
    private readonly int _labelColumn = -1;

    /// <exception cref="DataFormatException">The file lacks a column.</exception>
    public TableRows(TableSchema schema, ValueField[] fields, TableRecords records, string name, UnfitFields treatment)
    {
        (_records, _fields, _treatment) = (records, fields, treatment);
        if (!schema.HasHeader && records.Names.Length != schema.Columns.Count)
        {
            throw new DataFormatException(
                $"{name}: expected {schema.Columns.Count} columns, as the schema has, found {records.Names.Length}.");
        }
        _columns = Array.ConvertAll(fields, field => Require(field, schema, name));
        _unfit = new UnfitCount?[fields.Length];
        for (int column = 0; column < schema.Columns.Count; column++)
        {
            if (schema.Columns[column].Kind != SchemaColumnKind.Label)
                continue;
            _label = new LabelField(schema.Columns[column]);
            _labelColumn = schema.HasHeader ? Array.IndexOf(records.Names, schema.Columns[column].Name) : column;
        }
    }

    /// <summary>True if the file has the column of the label.</summary>
    public bool HasLabels => _labelColumn >= 0;

    /// <summary>The columns with fields that the schema has no value for.</summary>
    public IReadOnlyList<UnfitCount> Unfit => [.. _unfit.OfType<UnfitCount>()];

    /// <summary>Reads the values of the current record.</summary>
    /// <exception cref="DataFormatException">A field is refused.</exception>
    public void Read(Span<float> row)
    {
        for (int i = 0; i < _fields.Length; i++)
        {
            ReadOnlySpan<char> text = _records[_columns[i]];
            FieldFit fit = _fields[i].Read(text, row);
            if (fit == FieldFit.Fits)
                continue;
            if (ValueField.Refuses(_treatment, fit))
                throw _records.Unexpected(_columns[i], _fields[i].Expected, ValueField.Cure(fit));
            UnfitCount count = _unfit[i] ?? new UnfitCount(_fields[i].Column.Name, 0, 0, text.ToString(), _records.Line);
            _unfit[i] = fit == FieldFit.Unseen ? count with { Unseen = count.Unseen + 1 } : count with { Unfit = count.Unfit + 1 };
        }
    }

    /// <summary>Reads the label of the current record.</summary>
    /// <exception cref="DataFormatException">The label is missing or unknown.</exception>
    public int ReadLabel() => _label!.TryRead(_records[_labelColumn], out int label)
        ? label
        : throw _records.Unexpected(_labelColumn, _label.Expected, _label.Cure);

    private int Require(ValueField field, TableSchema schema, string name)
    {
        if (!schema.HasHeader)
            return field.Index;
        int column = Array.IndexOf(_records.Names, field.Column.Name);
        string cure = _records.Names.Length == 1 ? $"; the schema has '{schema.Separator}' between fields" : "";
        return column >= 0 ? column : throw new DataFormatException(
            $"{name}: expected a column '{field.Column.Name}', as the schema has, "
            + $"found {NearestNames.Found(field.Column.Name, _records.Names)}{cure}.");
    }
}
