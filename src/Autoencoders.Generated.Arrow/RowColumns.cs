using Apache.Arrow;
using Apache.Arrow.Types;
using Autoencoders.Arrow.Values;

namespace Autoencoders.Arrow;

/// <summary>The columns of a schema that make up values, conditions and labels of rows.</summary>
internal sealed class RowColumns
{
    private readonly string _source;
    private readonly ArrowOptions _options;
    private readonly Field[] _values;
    private readonly Field[] _conditions;
    private readonly Field? _label;
    private long _row;

    /// <param name="schema">All columns of the file.</param>
    /// <param name="options">The parts that they have.</param>
    /// <param name="kept">Columns that are no values unless the options name them.</param>
    /// <param name="source">The file, for exceptions.</param>
    /// <exception cref="DataFormatException">A column is missing, there twice, or not of numbers; or no column is left.</exception>
    public RowColumns(Schema schema, ArrowOptions options, IReadOnlyList<string> kept, string source)
    {
        (_source, _options) = (source, options);
        RequireOptions(options);
        _label = options.LabelName is { } label ? Find(schema, label, source) : null;
        _conditions = [.. options.ConditionNames.Select(name => Find(schema, name, source))];
        string[] ignored = [.. options.IgnoredNames.Select(name => Find(schema, name, source).Name)];
        HashSet<string> others = [.. ignored, .. options.ConditionNames, .. kept];
        if (options.LabelName is not null)
            others.Add(options.LabelName);
        _values = options.Columns.Count > 0
            ? [.. options.Columns.Select(name => Find(schema, name, source))]
            : [.. schema.FieldsList.Where(field => !others.Contains(field.Name)).Select(field => Find(schema, field.Name, source))];
        if (_values.Length == 0)
            throw new DataFormatException($"{source}: expected at least one column of values, found none beside those that the options name.");
        foreach (Field field in _values.Concat(_conditions))
        {
            if (!NumberCatalog.Has(field.DataType.TypeId))
            {
                throw new DataFormatException(
                    $"{source}, column '{field.Name}': expected numbers, found {TypeName(field.DataType)}; leave it out by IgnoredNames, or name "
                    + "the columns by Columns.");
            }
        }
        if (_label is not null)
            LabelReader.Require(_label, options, source);
    }

    /// <summary>The number of values of a row.</summary>
    public int Length => _values.Length;

    /// <summary>The number of values of a condition.</summary>
    public int ConditionLength => _conditions.Length;

    /// <summary>The names of the values of a row.</summary>
    public string[] Names => [.. _values.Select(value => value.Name)];

    /// <summary>All columns that are read.</summary>
    public IReadOnlyCollection<string> Fields =>
        [.. _values.Concat(_conditions).Concat(_label is null ? [] : [_label]).Select(column => column.Name).Distinct()];

    /// <summary>True if rows have labels.</summary>
    public bool HasLabels => _label is not null;

    /// <summary>The only column of a name.</summary>
    /// <exception cref="DataFormatException">It is missing, or there twice.</exception>
    public static Field Find(Schema schema, string name, string source)
    {
        Field[] found = [.. schema.FieldsList.Where(field => field.Name == name)];
        if (found.Length == 1)
            return found[0];
        string columns = string.Join(", ", schema.FieldsList.Take(20).Select(field => $"'{field.Name}'")) + (schema.FieldsList.Count > 20 ? " ..." : "");
        throw new DataFormatException(
            $"{source}: expected one column '{name}', found {(found.Length == 0 ? $"the columns {columns}" : $"{found.Length} of this name")}.");
    }

    /// <summary>The values of a batch, row-major, with missing ones as NaN where they are allowed.</summary>
    /// <exception cref="DataFormatException">A value is not finite, or missing where none may be; with its row and column.</exception>
    public float[] Values(RecordBatch batch)
    {
        float[] values = Read(batch, _values, missingAllowed: _options.Missing != MissingValues.Reject);
        _row += batch.Length;
        return values;
    }

    /// <summary>The conditions of a batch, row-major. Called before <see cref="Values"/>.</summary>
    /// <exception cref="DataFormatException">A value is missing or not finite; with its row and column.</exception>
    public float[] Conditions(RecordBatch batch) => Read(batch, _conditions, missingAllowed: false);

    /// <summary>The labels of a batch. Called before <see cref="Values"/>.</summary>
    /// <exception cref="DataFormatException">A label is missing or not one; with its row.</exception>
    public int[] Labels(RecordBatch batch) => LabelReader.Read(batch.Column(_label!.Name), _options, _row, $"{_source}, column '{_label.Name}'");

    /// <summary>The name of a type in messages.</summary>
    private static string TypeName(IArrowType type) => type.TypeId switch
    {
        ArrowTypeId.String or ArrowTypeId.LargeString or ArrowTypeId.StringView or ArrowTypeId.Dictionary => "text",
        ArrowTypeId.Timestamp or ArrowTypeId.Date32 or ArrowTypeId.Date64 or ArrowTypeId.Time32 or ArrowTypeId.Time64 => "times",
        _ => type.Name,
    };

    private static void RequireOptions(ArrowOptions options)
    {
        if (options.LabelName is null && options.LabelWords.Count > 0)
            throw new ArgumentException("LabelWords needs a label column: LabelName.", nameof(options));
        if (options.OtherLabel is not null && options.LabelWords.Count == 0)
            throw new ArgumentException("OtherLabel is the label of words that LabelWords lacks, but LabelWords is empty.", nameof(options));
        var roles = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(options.Columns, nameof(options.Columns));
        Add(options.IgnoredNames, nameof(options.IgnoredNames));
        Add(options.ConditionNames, nameof(options.ConditionNames));
        if (options.LabelName is { } label)
            Add([label], nameof(options.LabelName));

        void Add(IReadOnlyList<string> names, string role)
        {
            foreach (string name in names)
            {
                if (!roles.TryAdd(name, role))
                    throw new ArgumentException($"Column '{name}' is named twice: by {roles[name]} and by {role}.", nameof(options));
            }
        }
    }

    private float[] Read(RecordBatch batch, Field[] fields, bool missingAllowed)
    {
        var rows = new float[ArraySize.Of(batch.Length, fields.Length, "rows", nameof(batch))];
        for (int column = 0; column < fields.Length && batch.Length > 0; column++)
        {
            IArrowArray array = batch.Column(fields[column].Name);
            NumberCatalog.Of(fields[column].DataType.TypeId).Read(array, rows.AsSpan(column), fields.Length);
            for (int row = 0; row < batch.Length; row++)
            {
                float value = rows[row * fields.Length + column];
                if (float.IsFinite(value) || (missingAllowed && float.IsNaN(value)))
                    continue;
                string found = array.IsNull(row) ? "null" : FormattableString.Invariant($"{value}");
                string cure = float.IsNaN(value) && fields == _values ? "; Missing takes missing values as Keep, Zero or Mean" : "";
                throw new DataFormatException(
                    $"{_source}, row {_row + row} (from 0), column '{fields[column].Name}': expected a finite number, found {found}{cure}.");
            }
        }
        return rows;
    }
}
