namespace Autoencoders;

/// <summary>The rows of a series in a sample file.</summary>
internal sealed class FileRows(SampleFile file) : ISeriesRows
{
    public bool InMemory => false;

    public void Read(int first, Span<float> rows) => file.Read(first, rows);
}
