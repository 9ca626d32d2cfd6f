namespace Autoencoders;

/// <summary>Decides what the columns of a table are.</summary>
/// <param name="options">The options of the reader.</param>
/// <param name="file">The file, for messages.</param>
/// <param name="columns">The columns.</param>
/// <param name="separator">The character between fields.</param>
internal sealed class ColumnRules(TableOptions options, string file, IReadOnlyList<ColumnEvidence> columns, char separator)
{
    private readonly NumberRules _numbers = new(options, file, NumberRules.PreferComma(columns, separator));
    private readonly DateRules _dates = new(options, file, NumberRules.PreferComma(columns, separator));
    private readonly TextRules _texts = new(options, file);
    private readonly LabelRules _labels = new(options, file);

    /// <summary>Decides what a column is.</summary>
    /// <exception cref="DataFormatException">It cannot be what the options say.</exception>
    public SchemaColumn Of(ColumnEvidence column)
    {
        if (column.Use is { } use)
            return Told(column, use);
        if (column.Values == 0)
            return SchemaColumn.Of(column.Name, SchemaColumnKind.Ignored, "it has no value", column.Missing);
        return _texts.Constant(column)
            ?? _texts.Binary(column)
            ?? _dates.Find(column)
            ?? _numbers.Find(column)
            ?? _texts.Find(column);
    }

    private SchemaColumn Told(ColumnEvidence column, ColumnUse use) => use.Kind switch
    {
        SchemaColumnKind.Numeric => _numbers.Told(column),
        SchemaColumnKind.Cyclic => _numbers.ToldCyclic(column, use.Period),
        SchemaColumnKind.Date => _dates.Told(column, use),
        SchemaColumnKind.Categorical => _texts.ToldCategorical(column),
        SchemaColumnKind.Binary => _texts.ToldBinary(column),
        SchemaColumnKind.Label => _labels.Told(column),
        _ => SchemaColumn.Of(column.Name, SchemaColumnKind.Ignored, Reasons.Told, column.Missing),
    };
}
