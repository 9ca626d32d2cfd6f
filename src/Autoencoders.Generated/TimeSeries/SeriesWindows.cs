namespace Autoencoders;

/// <summary>
/// The windows of a series as samples: each is a run of neighboring rows, row-major as <c>[Input(length, channels)]</c> takes it. Nothing
/// is copied until a batch is gathered.
/// </summary>
public sealed class SeriesWindows : ISampleSource
{
    // The number of windows up to and with each segment, and the first row of each segment.
    private readonly int[] _windows;
    private readonly int[] _starts;

    internal SeriesWindows(Series series, int length, int step)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        (Series, WindowLength, Step) = (series, length, step);
        Length = ArraySize.Of(length, series.Channels, "rows of a window", nameof(length));
        _starts = [0, .. series.Gaps];
        _windows = new int[_starts.Length];
        int count = 0;
        for (int segment = 0; segment < _starts.Length; segment++)
        {
            int end = segment + 1 < _starts.Length ? _starts[segment + 1] : series.Count;
            int rows = end - _starts[segment];
            count += rows < length ? 0 : ((rows - length) / step) + 1;
            _windows[segment] = count;
        }
        Count = count;
    }

    /// <summary>The series.</summary>
    public Series Series { get; }

    /// <summary>The number of rows of a window.</summary>
    public int WindowLength { get; }

    /// <summary>The number of rows from the start of a window to that of the next in the same segment.</summary>
    public int Step { get; }

    /// <summary>The number of windows.</summary>
    public int Count { get; }

    /// <summary>The number of values of one window: <see cref="WindowLength"/> x channels.</summary>
    public int Length { get; }

    /// <inheritdoc/>
    public int ConditionLength => 0;

    /// <summary>The row of the series that a window begins with.</summary>
    /// <param name="window">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such window.</exception>
    public int FirstRow(int window)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)window, (uint)Count, nameof(window));
        int segment = Array.BinarySearch(_windows, window + 1);
        if (segment < 0)
            segment = ~segment;
        // Segments without a window have the count of the one before them.
        while (segment > 0 && _windows[segment - 1] == _windows[segment])
            segment--;
        int before = segment == 0 ? 0 : _windows[segment - 1];
        return _starts[segment] + ((window - before) * Step);
    }

    /// <summary>Copies one window. Allocates nothing, and may be called from many threads.</summary>
    /// <param name="window">0 to <see cref="Count"/> - 1.</param>
    /// <param name="values">Receives <see cref="Length"/> values.</param>
    /// <exception cref="ArgumentException">There is no such window, or the span has another length.</exception>
    /// <exception cref="DataFormatException">The rows of a file cannot be had, or hold a value that is not finite.</exception>
    public void CopyTo(int window, Span<float> values)
    {
        if (values.Length != Length)
            throw new ArgumentException($"The span has {values.Length} values; a window has {Length}.", nameof(values));
        Series.CopyTo(FirstRow(window), values);
    }

    /// <summary>
    /// Copies all windows, for example to validate with. A window has the largest of the labels of its rows: 1 if any of them is an anomaly.
    /// </summary>
    /// <exception cref="InvalidOperationException">The windows are more than an array holds.</exception>
    /// <exception cref="DataFormatException">The rows of a file cannot be had, or hold a value that is not finite.</exception>
    public Dataset ToDataset()
    {
        if ((long)Count * Length > ArraySize.Largest)
        {
            throw new InvalidOperationException(
                $"{Count} windows of {Length} values each are {(long)Count * Length} values; an array holds at most {ArraySize.Largest}. "
                + "A larger step gives fewer windows.");
        }

        var values = new float[Count * Length];
        var labels = new int[Series.Labels.IsEmpty ? 0 : Count];
        for (int window = 0; window < Count; window++)
        {
            CopyTo(window, values.AsSpan(window * Length, Length));
            if (labels.Length > 0)
                labels[window] = LabelOf(window);
        }
        return new Dataset(values, Length, labels);
    }

    /// <inheritdoc/>
    public ISampleReader OpenReader(int seed, bool shuffle) => new SeriesWindowReader(this, seed, shuffle);

    private int LabelOf(int window)
    {
        int label = int.MinValue;
        foreach (int one in Series.Labels.Span.Slice(FirstRow(window), WindowLength))
            label = Math.Max(label, one);
        return label;
    }
}
