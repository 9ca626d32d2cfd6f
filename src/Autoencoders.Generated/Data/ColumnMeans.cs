namespace Autoencoders;

/// <summary>
/// The mean of the values that each column has; those that are missing are NaN. Summed row by row in double precision, so that the means
/// are the same everywhere.
/// </summary>
internal sealed class ColumnMeans(int length)
{
    private readonly double[] _sums = new double[length];
    private readonly long[] _present = new long[length];

    /// <summary>The first column without a value; -1 if all have some.</summary>
    public int Empty => Array.IndexOf(_present, 0);

    /// <summary>Takes a row into account.</summary>
    public void Add(ReadOnlySpan<float> row)
    {
        for (int column = 0; column < row.Length; column++)
        {
            if (float.IsNaN(row[column]))
                continue;
            _sums[column] += row[column];
            _present[column]++;
        }
    }

    /// <summary>Replaces what is missing in a row.</summary>
    public void Fill(Span<float> row)
    {
        for (int column = 0; column < row.Length; column++)
        {
            if (float.IsNaN(row[column]))
                row[column] = (float)MeanOf(column);
        }
    }

    /// <summary>The mean of each column.</summary>
    public double[] ToArray()
    {
        var means = new double[_sums.Length];
        for (int column = 0; column < means.Length; column++)
            means[column] = MeanOf(column);
        return means;
    }

    private double MeanOf(int column) => _sums[column] / _present[column];
}
