namespace Autoencoders;

/// <summary>The rows of a series in memory.</summary>
internal sealed class MemoryRows(ReadOnlyMemory<float> values, int channels) : ISeriesRows
{
    public ReadOnlyMemory<float> Values => values;

    public bool InMemory => true;

    public void Read(int first, Span<float> rows) => values.Span.Slice(first * channels, rows.Length).CopyTo(rows);
}
