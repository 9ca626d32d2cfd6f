namespace Autoencoders;

/// <summary>Checks rows one by one as they come: all have the length of the first.</summary>
internal sealed class RowLengths(string parameter)
{
    /// <summary>The number of values of one row; 0 before the first.</summary>
    public int Length { get; private set; }

    /// <summary>The number of rows so far.</summary>
    public long Count { get; private set; }

    /// <exception cref="ArgumentException">The row is not one, or differs in length; with its number.</exception>
    public void Add(float[]? row)
    {
        if (row is null || row.Length == 0)
            throw new ArgumentException($"Row {Count} (from 0) is {(row is null ? "null" : "empty")}.", parameter);
        if (Count > 0 && row.Length != Length)
            throw new ArgumentException($"Row {Count} (from 0) has {row.Length} values, but row 0 has {Length}.", parameter);
        Length = row.Length;
        Count++;
    }

    /// <exception cref="ArgumentException">There were none.</exception>
    public void RequireRows()
    {
        if (Count == 0)
            throw new ArgumentException("There are 0 rows; at least 1 is needed.", parameter);
    }
}
