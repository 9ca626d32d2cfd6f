namespace Autoencoders;

/// <summary>The columns of a CSV file: values, and at most one label and one time.</summary>
internal sealed class CsvColumns
{
    private readonly CsvColumn[] _columns;
    private readonly string[]? _header;

    /// <param name="options">Which columns are not values.</param>
    /// <param name="header">The names of the columns; null without a header.</param>
    /// <param name="fields">The number of columns.</param>
    /// <param name="name">The file.</param>
    /// <exception cref="DataFormatException">There is no such column, or no value is left.</exception>
    /// <exception cref="ArgumentException">The options name a column twice.</exception>
    public CsvColumns(CsvOptions options, string[]? header, int fields, string name)
    {
        _header = header;
        _columns = new CsvColumn[fields];
        Mark(CsvColumn.Label, Find("label", options.LabelColumn, options.LabelName, name), options);
        Mark(CsvColumn.Time, Find("time", options.TimeColumn, options.TimeName, name), options);
        foreach (string ignored in options.IgnoredNames)
            Mark(CsvColumn.Ignored, Find("ignored", null, ignored, name), options);
        foreach (Index ignored in options.IgnoredColumns)
            Mark(CsvColumn.Ignored, Find("ignored", ignored, null, name), options);
        Values = _columns.Count(column => column == CsvColumn.Value);
        HasLabels = _columns.Contains(CsvColumn.Label);
        HasTimes = _columns.Contains(CsvColumn.Time);
        if (Values == 0)
        {
            string others = HasTimes || _columns.Contains(CsvColumn.Ignored) ? "those that are not values" : "the label";
            throw new DataFormatException($"{name}: expected at least one column beside {others}, found none.");
        }
    }

    /// <summary>The number of columns.</summary>
    public int Count => _columns.Length;

    /// <summary>The number of columns of values.</summary>
    public int Values { get; }

    /// <summary>True if a column is the label.</summary>
    public bool HasLabels { get; }

    /// <summary>True if a column is the time.</summary>
    public bool HasTimes { get; }

    /// <summary>The names of the columns of values; empty without a header.</summary>
    public string[] Names => _header is null ? [] : [.. _header.Where((_, column) => _columns[column] == CsvColumn.Value)];

    /// <summary>The kind of a column.</summary>
    public CsvColumn this[int column] => _columns[column];

    /// <summary>The column of a value of a record.</summary>
    public int ColumnOf(int value)
    {
        int column = 0;
        for (; _columns[column] != CsvColumn.Value || value > 0; column++)
            value -= _columns[column] == CsvColumn.Value ? 1 : 0;
        return column;
    }

    /// <summary>A column for a message.</summary>
    public string Describe(int column) => $"column {column + 1}{(_header is null ? "" : $" ({_header[column]})")}";

    private void Mark(CsvColumn kind, int column, CsvOptions options)
    {
        if (column < 0)
            return;
        if (_columns[column] != CsvColumn.Value)
            throw new ArgumentException($"{Describe(column)} is named twice: as {_columns[column]} and as {kind}.", nameof(options));
        _columns[column] = kind;
    }

    private int Find(string kind, Index? place, string? text, string name)
    {
        if (text is not null)
        {
            int column = _header is null ? -1 : Array.IndexOf(_header, text);
            if (column >= 0 && Array.IndexOf(_header!, text, column + 1) is var second and > 0)
            {
                throw new DataFormatException(
                    $"{name}: expected one column '{text}', found columns {column + 1} and {second + 1}; "
                    + "the options LabelColumn, TimeColumn and IgnoredColumns take places instead of names.");
            }
            if (column >= 0)
                return column;
            string found = _header is null
                ? "no header; the option HasHeader says whether the first record names the columns"
                : $"the header '{string.Join(',', _header)}'";
            throw new DataFormatException($"{name}: expected a {Article(kind)}column '{text}', found {found}.");
        }
        if (place is { } index)
        {
            int column = index.GetOffset(_columns.Length);
            if ((uint)column >= (uint)_columns.Length)
                throw new DataFormatException($"{name}: expected a {Article(kind)}column at {index}, found {_columns.Length} columns; places count from 0.");
            return column;
        }
        return -1;
    }

    private static string Article(string kind) => kind == "ignored" ? "" : $"{kind} ";
}
