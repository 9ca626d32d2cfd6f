namespace Autoencoders;

/// <summary>Sparse rows in the order of an epoch: their numbers for a network that gathers, written out for one that does not.</summary>
internal sealed class SparseReader(SparseDataset samples, int seed, bool shuffle) : ISampleReader
{
    private readonly EpochOrder _order = new(samples.Count, seed, shuffle);
    private ReadOnlyMemory<int> _rows;

    /// <summary>The numbers of some rows of the epoch.</summary>
    public ReadOnlySpan<int> RowsAt(int start, int count) => _rows.Span.Slice(start, count);

    public void Begin(int epoch) => _rows = _order.Of(epoch);

    public void Prepare(int start, int count)
    {
        // All rows are in memory already.
    }

    public void Read(int start, Span<float> values, Span<float> conditions)
    {
        int count = values.Length / samples.Length;
        ReadOnlySpan<int> rows = RowsAt(start, count);
        for (int i = 0; i < count; i++)
            samples.WriteRow(rows[i], values.Slice(i * samples.Length, samples.Length));
    }

    public void Dispose()
    {
        // The memory belongs to the creator of the dataset.
    }
}
