using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The vectors of lookup tables that the mini-batches of one update have read: no others have gradients.</summary>
internal sealed class TouchedRows
{
    private readonly LookupTable[] _tables;
    private readonly int[][] _updates;
    private int _update = 1;

    /// <summary>Allocates a number for each vector.</summary>
    /// <param name="tables">The tables of a network.</param>
    public TouchedRows(ReadOnlySpan<LookupTable> tables)
    {
        _tables = tables.ToArray();
        _updates = Array.ConvertAll(_tables, table => new int[table.Rows]);
    }

    /// <summary>Takes the indices of a mini-batch.</summary>
    /// <param name="inputs">The rows of the mini-batch.</param>
    /// <param name="count">Their number.</param>
    public void Add(ReadOnlySpan<float> inputs, int count)
    {
        int length = inputs.Length / count;
        for (int table = 0; table < _tables.Length; table++)
        {
            for (int row = 0; row < count; row++)
            {
                nint index = CategoryColumn.IndexOf(inputs[(row * length) + _tables[table].Column], _tables[table].Rows);
                if (index >= 0)
                    _updates[table][index] = _update;
            }
        }
    }

    /// <summary>The first vector of a table from one on that was read, before another one, or that one.</summary>
    /// <param name="table">The table.</param>
    /// <param name="start">The first vector to look at.</param>
    /// <param name="end">The one behind the last.</param>
    public int Next(int table, int start, int end)
    {
        int index = _updates[table].AsSpan(start, end - start).IndexOf(_update);
        return index < 0 ? end : start + index;
    }

    /// <summary>The parameters before, between and behind the tables; some of these ranges may be empty.</summary>
    /// <param name="parameters">The number of all parameters.</param>
    public Range[] Others(int parameters)
    {
        var ranges = new Range[_tables.Length + 1];
        int start = 0;
        for (int table = 0; table < _tables.Length; table++)
        {
            ranges[table] = start.._tables[table].Offset;
            start = _tables[table].Offset + (_tables[table].Rows * _tables[table].Length);
        }

        ranges[^1] = start..parameters;
        return ranges;
    }

    /// <summary>Begins with the next update.</summary>
    public void Clear()
    {
        if (_update++ < int.MaxValue)
            return;
        foreach (int[] updates in _updates)
            updates.AsSpan().Clear();
        _update = 1;
    }
}
