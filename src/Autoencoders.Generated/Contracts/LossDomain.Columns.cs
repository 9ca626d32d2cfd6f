namespace Autoencoders;

/// <content>Samples whose columns have losses of their own.</content>
public readonly partial record struct LossDomain
{
    /// <summary>Samples whose columns lie in domains of their own.</summary>
    /// <param name="columns">The columns of a sample, in their order and without gap.</param>
    /// <exception cref="ArgumentException">No columns are given, or some have a length below 1.</exception>
    public static LossDomain OfColumns(params ColumnDomain[] columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        int length = 0;
        foreach (ColumnDomain one in columns)
        {
            if (one.Length < 1)
                throw new ArgumentException($"A column domain has a length of {one.Length}; it must be 1 or more.", nameof(columns));
            length = checked(length + one.Length);
        }

        return length > 0
            ? new LossDomain(Kind.Columns, length, [.. columns])
            : throw new ArgumentException("There are 0 column domains; a sample needs at least 1.", nameof(columns));
    }

    /// <summary>Rows of a table whose columns are declared: each value is one that its column can have.</summary>
    /// <param name="table">The columns.</param>
    public static LossDomain OfTable(InputColumns table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new LossDomain(Kind.Table, table.Count, table: table);
    }

    /// <summary>The columns of the table that the samples are rows of; null for other domains.</summary>
    internal InputColumns? Table => _table;

    /// <summary>The domain that a column of a sample lies in: this one where all columns share it.</summary>
    /// <param name="column">The column, from 0.</param>
    internal LossDomain Of(int column)
    {
        if (_kind != Kind.Columns)
            return this;
        int end = 0;
        foreach (ColumnDomain one in _columns!)
        {
            end += one.Length;
            if (column < end)
                return one.Domain;
        }

        return this;
    }

    private string ColumnWords()
    {
        var words = new List<string>();
        int start = 0;
        foreach (ColumnDomain one in _columns!)
        {
            words.Add(one.Length == 1
                ? $"{one.Domain} in column {start}"
                : $"{one.Domain} in columns {start} to {start + one.Length - 1}");
            start += one.Length;
        }

        return string.Join(", ", words);
    }

    private int IndexOutsideColumns(ReadOnlySpan<float> rows)
    {
        for (int row = 0; row < rows.Length; row += _channels)
        {
            int start = row;
            foreach (ColumnDomain one in _columns!)
            {
                if (one.Domain.IndexOutside(rows.Slice(start, one.Length), one.Length) is var index and >= 0)
                    return start + index;
                start += one.Length;
            }
        }

        return -1;
    }

    private void BringColumnsIn(Span<float> rows)
    {
        for (int row = 0; row < rows.Length; row += _channels)
        {
            int start = row;
            foreach (ColumnDomain one in _columns!)
            {
                one.Domain.BringIn(rows.Slice(start, one.Length));
                start += one.Length;
            }
        }
    }

    private double LeastLossOfColumns(ReadOnlySpan<float> sample)
    {
        double sum = 0;
        int start = 0;
        foreach (ColumnDomain one in _columns!)
        {
            sum += one.Weight * one.Domain.LeastLoss(sample.Slice(start, one.Length));
            start += one.Length;
        }

        return sum;
    }
}
