namespace Autoencoders;

/// <summary>
/// The columns of a table, as <see cref="TableReader"/> found them. It reads tables and single records into rows of floats, with one
/// float for each column of the network: a number as it is, the index of a category, 0 or 1, a cyclic number; NaN for a missing value.
/// </summary>
/// <remarks>
/// A schema never changes: many threads may share it. <see cref="Write(IReadOnlyList{string}, Span{float}, UnfitFields)"/> allocates
/// nothing.
/// </remarks>
/// <example><code>
/// TableSchema schema = TableReader.Infer("orders.csv");
/// (Dataset training, Dataset heldOut) = schema.Read("orders.csv").Split(validationFraction: 0.3, seed: 1);
/// StandardScaler scaler = StandardScaler.Fit(training, schema.RowColumns);
///
/// var row = new float[schema.RowColumns.Count];
/// schema.Write(new Dictionary&lt;string, string?> { ["country"] = "DE", ["price"] = "12.50" }, row);
/// </code></example>
public sealed partial class TableSchema
{
    private readonly ValueField[] _fields;
    private readonly string[] _missingWords;

    internal TableSchema(IReadOnlyList<SchemaColumn> columns, long rows, bool hasHeader, char separator, string[] missingWords)
    {
        (Columns, Rows, HasHeader, Separator, _missingWords) = (columns, rows, hasHeader, separator, missingWords);
        _fields = ValueField.Of(columns, missingWords);
        RowColumns = new InputColumns([.. _fields.SelectMany(field => field.Columns)]);
    }

    /// <summary>The columns of the file.</summary>
    public IReadOnlyList<SchemaColumn> Columns { get; }

    /// <summary>The columns of a row, in the order of the file: those of a network.</summary>
    public InputColumns RowColumns { get; }

    /// <summary>The number of rows that the schema was found from.</summary>
    public long Rows { get; }

    /// <summary>True if the first record of the file names the columns.</summary>
    public bool HasHeader { get; }

    /// <summary>The character between fields.</summary>
    public char Separator { get; }

    /// <summary>The texts that mean a missing value in all columns, beside the usual ones.</summary>
    public IReadOnlyList<string> MissingWords => _missingWords;

    /// <summary>A value of a row in words: the text of a category or of a flag, a number as it is.</summary>
    /// <param name="column">The column of the row, from 0.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public string TextOf(int column, float value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)column, (uint)RowColumns.Count, nameof(column));
        if (float.IsNaN(value))
            return "missing";
        SchemaColumn found = FieldAt(column).Column;
        if (found.Categories.Count == 0)
            return Reasons.Number(value);
        return value >= 0 && value < found.Categories.Count ? found.Categories[(int)value].Text : "Other";
    }

    /// <summary>Refuses a network whose columns are not those of a row.</summary>
    /// <param name="columns">The columns of a network: <c>Orders.Columns</c>.</param>
    /// <exception cref="ArgumentException">The columns differ; with the first that does.</exception>
    public void Require(InputColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        if (SchemaDifference.Of(RowColumns, columns) is { } difference)
            throw new ArgumentException($"The columns of the network are not those of the table: {difference}.", nameof(columns));
    }

    /// <summary>Refuses a schema of another table: with other columns, or with other texts for their values.</summary>
    /// <param name="schema">The other schema.</param>
    /// <exception cref="ArgumentException">The schemas differ; with the first column that does.</exception>
    public void Require(TableSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (SchemaDifference.Of(this, schema) is { } difference)
            throw new ArgumentException($"The schema is that of another table: {difference}.", nameof(schema));
    }

    /// <summary>The field that a column of a row comes from.</summary>
    internal ValueField FieldAt(int column)
    {
        foreach (ValueField field in _fields)
        {
            if (column < field.Columns.Count)
                return field;
            column -= field.Columns.Count;
        }
        throw new ArgumentOutOfRangeException(nameof(column));
    }
}
