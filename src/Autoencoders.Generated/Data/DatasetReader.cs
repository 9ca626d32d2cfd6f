namespace Autoencoders;

/// <summary>The rows of a dataset in memory in the order of an epoch.</summary>
internal sealed class DatasetReader(Dataset samples, int seed, bool shuffle) : ISampleReader
{
    private readonly EpochOrder _order = new(samples.Count, seed, shuffle);
    private ReadOnlyMemory<int> _rows;

    public void Begin(int epoch) => _rows = _order.Of(epoch);

    public void Prepare(int start, int count)
    {
        // All rows are in memory already.
    }

    public void Read(int start, Span<float> values, Span<float> conditions)
    {
        ReadOnlySpan<int> rows = _rows.Span.Slice(start, values.Length / samples.Length);
        Gather(samples.Values.Span, samples.Length, rows, values);
        if (!conditions.IsEmpty)
            Gather(samples.Conditions.Span, samples.ConditionLength, rows, conditions);
    }

    public void Dispose()
    {
        // The memory belongs to the creator of the dataset.
    }

    private static void Gather(ReadOnlySpan<float> source, int length, ReadOnlySpan<int> rows, Span<float> destination)
    {
        for (int i = 0; i < rows.Length; i++)
            source.Slice(rows[i] * length, length).CopyTo(destination.Slice(i * length, length));
    }
}
