namespace Autoencoders;

/// <summary>The latest rows of a stream as one contiguous block, oldest first. Each row is stored twice, so that nothing ever moves.</summary>
internal sealed class RowWindow(int length, int channels)
{
    private readonly float[] _rows = new float[2 * length * channels];
    private int _next;

    /// <summary>The number of rows so far, at most the length of the window.</summary>
    public int Count { get; private set; }

    public bool IsFull => Count == length;

    /// <summary>All rows of a full window.</summary>
    public ReadOnlySpan<float> Values => _rows.AsSpan(_next * channels, length * channels);

    public void Add(ReadOnlySpan<float> row)
    {
        row.CopyTo(_rows.AsSpan(_next * channels, channels));
        row.CopyTo(_rows.AsSpan((_next + length) * channels, channels));
        _next = _next + 1 == length ? 0 : _next + 1;
        Count = Math.Min(Count + 1, length);
    }

    public void Clear() => (_next, Count) = (0, 0);
}
