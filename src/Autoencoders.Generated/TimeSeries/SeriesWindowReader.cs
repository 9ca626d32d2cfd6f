namespace Autoencoders;

/// <summary>
/// The windows of a series in the order of an epoch. Those of a file are read when they are prepared, so that reading them, by several
/// threads at once, cannot fail.
/// </summary>
internal sealed class SeriesWindowReader(SeriesWindows windows, int seed, bool shuffle) : ISampleReader
{
    private readonly EpochOrder _order = new(windows.Count, seed, shuffle);
    private ReadOnlyMemory<int> _windows;
    private float[] _prepared = [];
    private int _start;

    public void Begin(int epoch) => _windows = _order.Of(epoch);

    public void Prepare(int start, int count)
    {
        if (windows.Series.InMemory)
            return;
        int values = ArraySize.Of(count, windows.Length, "windows", nameof(count));
        if (_prepared.Length < values)
            _prepared = new float[values];
        _start = start;
        for (int i = 0; i < count; i++)
            windows.CopyTo(_windows.Span[start + i], _prepared.AsSpan(i * windows.Length, windows.Length));
    }

    public void Read(int start, Span<float> values, Span<float> conditions)
    {
        int length = windows.Length;
        if (!windows.Series.InMemory)
        {
            _prepared.AsSpan((start - _start) * length, values.Length).CopyTo(values);
            return;
        }
        for (int i = 0; i < values.Length / length; i++)
            windows.CopyTo(_windows.Span[start + i], values.Slice(i * length, length));
    }

    public void Dispose()
    {
        // The file belongs to its opener.
    }
}
