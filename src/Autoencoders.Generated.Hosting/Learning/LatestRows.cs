namespace Autoencoders.Hosting;

/// <summary>The latest rows of a stream, with their conditions. Used by one thread.</summary>
/// <param name="capacity">The rows that are kept at most.</param>
/// <param name="length">The values of a row.</param>
/// <param name="conditionLength">The values of a condition; 0 without one.</param>
internal sealed class LatestRows(int capacity, int length, int conditionLength)
{
    private readonly float[] _values = new float[checked(capacity * length)];
    private readonly float[] _conditions = new float[checked(capacity * conditionLength)];
    private long _seen;

    /// <summary>The number of rows.</summary>
    public int Count => (int)Math.Min(_seen, capacity);

    /// <summary>Adds a row, in the place of the oldest if there is no other.</summary>
    /// <param name="row">Its values, followed by those of its condition.</param>
    public void Add(ReadOnlySpan<float> row)
    {
        int place = (int)(_seen++ % capacity);
        row[..length].CopyTo(_values.AsSpan(place * length));
        row[length..].CopyTo(_conditions.AsSpan(place * conditionLength));
    }

    /// <summary>A copy of the rows.</summary>
    public Dataset ToDataset()
    {
        var rows = new Dataset(_values.AsSpan(0, Count * length).ToArray(), length);
        return conditionLength == 0
            ? rows
            : rows.WithConditions(_conditions.AsSpan(0, Count * conditionLength).ToArray(), conditionLength);
    }
}
