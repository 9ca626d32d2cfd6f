using System.Collections;

namespace Autoencoders;

/// <summary>The columns of a table as a network declares them, in their order. A row has one float for each.</summary>
public sealed class InputColumns : IReadOnlyList<InputColumn>
{
    private readonly InputColumn[] _columns;
    private readonly int[] _bounded;

    /// <summary>Joins columns to a table.</summary>
    /// <param name="columns">The columns in their order.</param>
    public InputColumns(params InputColumn[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _columns = (InputColumn[])columns.Clone();
        var bounded = new List<int>();
        for (int column = 0; column < columns.Length; column++)
        {
            if (columns[column].Kind != ColumnKind.Numeric)
                bounded.Add(column);
        }

        _bounded = [.. bounded];
    }

    /// <summary>No columns: those of a network that declares none, whose values all are numbers.</summary>
    public static InputColumns None { get; } = new();

    /// <summary>The number of columns.</summary>
    public int Count => _columns.Length;

    /// <summary>One column.</summary>
    /// <param name="index">The column, from 0.</param>
    public InputColumn this[int index] => _columns[index];

    /// <summary>The column of a name; -1 without one.</summary>
    /// <param name="name">The name.</param>
    public int IndexOf(string name) => Array.FindIndex(_columns, column => column.Name == name);

    /// <summary>Refuses rows with a value that their column can't have. Allocates nothing otherwise.</summary>
    /// <param name="rows">Whole rows.</param>
    /// <param name="parameter">The parameter that they were given by.</param>
    /// <exception cref="ArgumentException">A value is out of range; with row, column, value and range.</exception>
    public void Require(ReadOnlySpan<float> rows, string parameter)
    {
        int index = IndexOutside(rows);
        if (index >= 0)
            throw Outside(index, rows[index], parameter, namesRow: rows.Length > Count);
    }

    /// <inheritdoc/>
    public IEnumerator<InputColumn> GetEnumerator() => ((IEnumerable<InputColumn>)_columns).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The first value of rows that its column can't have; -1 without one.</summary>
    internal int IndexOutside(ReadOnlySpan<float> rows)
    {
        for (int start = 0; start < rows.Length; start += _columns.Length)
        {
            foreach (int column in _bounded)
            {
                if (!_columns[column].Holds(rows[start + column]))
                    return start + column;
            }
        }

        return -1;
    }

    /// <summary>Makes rows that the columns can have: values that are not numbers become 0.</summary>
    internal void BringIn(Span<float> rows)
    {
        for (int start = 0; start < rows.Length; start += _columns.Length)
        {
            foreach (int column in _bounded)
                rows[start + column] = 0;
        }
    }

    /// <summary>The error for one value of rows.</summary>
    /// <param name="index">Its place among the values of all rows.</param>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The parameter of the rows.</param>
    /// <param name="namesRow">Whether the message names the row.</param>
    internal ArgumentException Outside(int index, float value, string parameter, bool namesRow)
    {
        (int row, int column) = Math.DivRem(index, Count);
        string name = NameOf(column), place = namesRow ? $"Row {row} (from 0), column {name}" : $"Column {name}";
        return new ArgumentException($"{place}: {_columns[column].Fault(value)}.", parameter);
    }

    /// <summary>The name of a column in a message.</summary>
    internal string NameOf(int column) => _columns[column].Name is { Length: > 0 } name ? name : $"{column} (from 0)";
}
