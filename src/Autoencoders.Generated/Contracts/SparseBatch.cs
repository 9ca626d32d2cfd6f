using System.ComponentModel;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// The sparse rows of a mini-batch: views of a dataset, of which nothing is copied. It knows which columns the mini-batch has, since only
/// their weights have a gradient, and keeps the gradients of all others at 0.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SparseBatch
{
    private readonly int _length;
    private readonly AlignedFloats _gradients;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly bool[] _isKnown;
    private readonly int[] _known;
    private int _count;
    private ReadOnlyMemory<int> _columns;
    private ReadOnlyMemory<float> _values;
    private readonly Lock _compression = new();
    private bool _isDense;
    private int[] _ownColumns = [];
    private float[] _ownValues = [];

    internal SparseBatch(int capacity, int length, int units, AlignedFloats gradients)
    {
        (_length, Units, _gradients) = (length, units, gradients);
        _starts = new int[capacity];
        _ends = new int[capacity];
        _isKnown = new bool[length];
        _known = new int[length];
    }

    /// <summary>The outputs of the layer that gathers: the weights of a column.</summary>
    internal int Units { get; }

    /// <summary>The weights of all columns, which are the first parameters.</summary>
    internal int WeightCount => _length * Units;

    /// <summary>True if the next step reads rows that were written out.</summary>
    internal bool IsDense
    {
        get => Volatile.Read(ref _isDense);
        set => Volatile.Write(ref _isDense, value);
    }

    /// <summary>The columns that any row of the mini-batch has, each once.</summary>
    internal ReadOnlySpan<int> Columns => _known.AsSpan(0, _count);

    /// <summary>The columns of one row, ascending.</summary>
    internal ReadOnlySpan<int> ColumnsOf(nint row) => _columns.Span[_starts[row].._ends[row]];

    /// <summary>The values in these columns; empty where all are 1.</summary>
    internal ReadOnlySpan<float> ValuesOf(nint row) => _values.IsEmpty ? [] : _values.Span[_starts[row].._ends[row]];

    /// <summary>Takes rows of a dataset as the mini-batch.</summary>
    internal void Set(SparseDataset samples, ReadOnlySpan<int> rows)
    {
        ReadOnlySpan<int> offsets = samples.Offsets.Span;
        for (int i = 0; i < rows.Length; i++)
            (_starts[i], _ends[i]) = (offsets[rows[i]], offsets[rows[i] + 1]);
        Take(samples.Columns, samples.Values, rows.Length);
    }

    /// <summary>Takes all rows of a dataset as the mini-batch.</summary>
    /// <exception cref="ArgumentException">There are no rows, or more than the memory holds, or they have another length.</exception>
    internal void SetAll(SparseDataset samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        if (samples.Count == 0 || samples.Count > _starts.Length)
            throw new ArgumentException($"The batch has {samples.Count} rows; the memory holds 1 to {_starts.Length}.", "batch");
        if (samples.Length != _length)
            throw new ArgumentException($"The rows have {samples.Length} values each; the network takes {_length}.", "batch");
        ReadOnlySpan<int> offsets = samples.Offsets.Span;
        offsets[..^1].CopyTo(_starts);
        offsets[1..].CopyTo(_ends);
        Take(samples.Columns, samples.Values, samples.Count);
    }

    /// <summary>Takes rows that are written out; its memory grows to that of the fullest mini-batch.</summary>
    /// <remarks>The first of several threads does it.</remarks>
    internal void Compress(ReadOnlySpan<float> rows)
    {
        lock (_compression)
        {
            if (IsDense)
                Gather(rows);
        }
    }

    private void Gather(ReadOnlySpan<float> rows)
    {
        int entries = rows.Length - rows.Count(0f);
        if (_ownColumns.Length < entries)
            (_ownColumns, _ownValues) = (new int[rows.Length], new float[rows.Length]);
        int written = 0, count = rows.Length / _length;
        for (int row = 0; row < count; row++)
        {
            _starts[row] = written;
            ReadOnlySpan<float> values = rows.Slice(row * _length, _length);
            for (int column = 0; column < values.Length; column++)
            {
                if (values[column] != 0f)
                    (_ownColumns[written], _ownValues[written++]) = (column, values[column]);
            }
            _ends[row] = written;
        }
        Take(_ownColumns, _ownValues, count);
    }

    private void Take(ReadOnlyMemory<int> columns, ReadOnlyMemory<float> values, int rows)
    {
        (_columns, _values) = (columns, values);
        foreach (int column in Columns)
        {
            _isKnown[column] = false;
            _gradients.Span.Slice(column * Units, Units).Clear();
        }

        _count = 0;
        for (int row = 0; row < rows; row++)
        {
            foreach (int column in ColumnsOf(row))
            {
                if (_isKnown[column])
                    continue;
                _isKnown[column] = true;
                _known[_count++] = column;
            }
        }
        IsDense = false;
    }
}
