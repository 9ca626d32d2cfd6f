using System.Globalization;

namespace Autoencoders;

/// <summary>
/// Rows in the order of time: one value a channel and row, in memory or in a file. A series is a view: it neither copies nor changes the
/// rows that it is given. A gap divides it into segments, and no window crosses a gap.
/// </summary>
/// <remarks>Missing values are NaN. Only a network with <see cref="Missing.Masked"/> takes windows that have some.</remarks>
/// <example><code>
/// Series series = Series.ReadCsv("pump.csv", new CsvOptions { TimeName = "datetime" }).WithGaps(TimeSpan.FromSeconds(5));
/// (Series earlier, Series later) = series.Split(laterFraction: 0.2);
/// SeriesWindows training = earlier.Windows(length: 60);
/// </code></example>
public sealed partial class Series
{
    private readonly ISeriesRows _rows;
    private readonly int _first;
    private readonly int[] _gaps;

    /// <summary>Views rows in memory as a series.</summary>
    /// <param name="values">Row-major: rows x <paramref name="channels"/>.</param>
    /// <param name="channels">The number of values of one row, at least 1.</param>
    /// <param name="times">One time a row, none before the one above it; or none at all.</param>
    /// <param name="labels">One label a row, or none at all.</param>
    /// <exception cref="ArgumentException">
    /// The values are not whole rows, or times or labels are not as many as the rows, or a time is before that of the row above.
    /// </exception>
    public Series(
        ReadOnlyMemory<float> values, int channels, ReadOnlyMemory<DateTime> times = default, ReadOnlyMemory<int> labels = default)
        : this(new MemoryRows(values, channels), 0, new Dataset(values, channels, labels).Count, channels, times, labels, [], []) =>
        RequireTimes(times.Span, Count);

    /// <summary>Views the rows of a file as a series. The file must stay open as long as the series is read.</summary>
    /// <param name="file">The rows; its length is the number of channels.</param>
    /// <param name="times">One time a row, none before the one above it; or none at all.</param>
    /// <param name="labels">One label a row, or none at all.</param>
    /// <exception cref="ArgumentException">
    /// Times or labels are not as many as the rows, or a time is before that of the row above.
    /// </exception>
    public Series(SampleFile file, ReadOnlyMemory<DateTime> times = default, ReadOnlyMemory<int> labels = default)
        : this(RowsOf(file), 0, file.Count, file.Length, times, labels, [], [])
    {
        if (!labels.IsEmpty && labels.Length != Count)
            throw new ArgumentException($"{labels.Length} labels do not fit {Count} rows.", nameof(labels));
        RequireTimes(times.Span, Count);
    }

    private Series(
        ISeriesRows rows,
        int first,
        int count,
        int channels,
        ReadOnlyMemory<DateTime> times,
        ReadOnlyMemory<int> labels,
        int[] gaps,
        IReadOnlyList<string> channelNames)
    {
        (_rows, _first, _gaps) = (rows, first, gaps);
        (Count, Channels, Times, Labels, ChannelNames) = (count, channels, times, labels, channelNames);
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The number of values of one row.</summary>
    public int Channels { get; }

    /// <summary>One time a row; empty without times.</summary>
    public ReadOnlyMemory<DateTime> Times { get; }

    /// <summary>One label a row, often 1 where the machine was at fault; empty without labels.</summary>
    public ReadOnlyMemory<int> Labels { get; }

    /// <summary>One name a channel; empty without names.</summary>
    public IReadOnlyList<string> ChannelNames { get; }

    /// <summary>The rows that come after a gap, ascending: each begins a segment of its own.</summary>
    public ReadOnlySpan<int> Gaps => _gaps;

    /// <summary>True if the rows are in memory, so that reading them cannot fail.</summary>
    internal bool InMemory => _rows.InMemory;

    /// <summary>Brings the series to a clock: a row at each multiple of an interval from its first time on.</summary>
    /// <param name="interval">The time between two rows of the result.</param>
    /// <param name="resampling">The value between two rows.</param>
    /// <param name="longestGap">The longest time between two rows that is filled; where rows lie further apart, the result has a gap.</param>
    /// <exception cref="InvalidOperationException">The series has no times.</exception>
    /// <exception cref="ArgumentException">The rows are more than an array holds.</exception>
    public Series Resample(TimeSpan interval, Resampling resampling, TimeSpan longestGap)
    {
        RequireTimes();
        return SeriesClock.Align([this], interval, resampling, longestGap);
    }

    /// <summary>Views the same rows with a gap wherever two neighbors lie further apart in time.</summary>
    /// <param name="longest">The longest time between two rows of one segment.</param>
    /// <exception cref="InvalidOperationException">The series has no times.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above zero.</exception>
    public Series WithGaps(TimeSpan longest)
    {
        RequireTimes();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(longest, TimeSpan.Zero);
        ReadOnlySpan<DateTime> times = Times.Span;
        var gaps = new SortedSet<int>(_gaps);
        for (int row = 1; row < times.Length; row++)
        {
            if (times[row] - times[row - 1] > longest)
                gaps.Add(row);
        }
        return With([.. gaps]);
    }

    /// <summary>Views the same rows with further gaps.</summary>
    /// <param name="rows">The rows that begin a segment of their own.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Series WithGaps(IEnumerable<int> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var gaps = new SortedSet<int>(_gaps);
        foreach (int row in rows)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(rows));
            if (row > 0)
                gaps.Add(row);
        }
        return With([.. gaps]);
    }

    /// <summary>Views the same rows with names of the channels, which reports and messages use.</summary>
    /// <param name="names">One name a channel.</param>
    /// <exception cref="ArgumentException">The names are not as many as the channels.</exception>
    public Series WithChannelNames(IEnumerable<string> names)
    {
        string[] all = [.. names];
        if (all.Length != Channels)
            throw new ArgumentException($"{all.Length} names do not fit {Channels} channels.", nameof(names));
        return new Series(_rows, _first, Count, Channels, Times, Labels, _gaps, all);
    }

    /// <summary>Views neighboring rows as a series.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="count">The number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such rows.</exception>
    public Series Slice(int first, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)first + count, Count, nameof(count));
        int[] gaps = Array.ConvertAll(Array.FindAll(_gaps, row => row > first && row < first + count), row => row - first);
        return new Series(
            _rows,
            _first + first,
            count,
            Channels,
            Times.IsEmpty ? Times : Times.Slice(first, count),
            Labels.IsEmpty ? Labels : Labels.Slice(first, count),
            gaps,
            ChannelNames);
    }

    /// <summary>Divides the series in time: no row, and so no window, is in both parts.</summary>
    /// <param name="laterFraction">Above 0 and below 1. The number of rows is rounded to the nearest; both parts get at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not above 0 and below 1.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than two rows.</exception>
    public (Series Earlier, Series Later) Split(double laterFraction)
    {
        if (laterFraction is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(laterFraction), laterFraction, "The fraction must be above 0 and below 1.");
        }
        if (Count < 2)
            throw new InvalidOperationException($"Two parts need at least 2 rows; the series has {Count}.");
        int later = Math.Clamp((int)Math.Round(Count * laterFraction), 1, Count - 1);
        return (Slice(0, Count - later), Slice(Count - later, later));
    }

    /// <summary>
    /// The windows of the series as samples to train on. Nothing is copied until a batch is gathered, and no window crosses a gap.
    /// </summary>
    /// <param name="length">The number of rows of a window, at least 1.</param>
    /// <param name="step">The number of rows from the start of a window to that of the next, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    /// <exception cref="ArgumentException">A window has more values than an array holds.</exception>
    public SeriesWindows Windows(int length, int step = 1) => new(this, length, step);

    /// <summary>Copies neighboring rows. Allocates nothing, and may be called from many threads.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="rows">Receives any number of rows, row-major: rows x <see cref="Channels"/>.</param>
    /// <exception cref="ArgumentException">The span is not whole rows, or there are no such rows.</exception>
    /// <exception cref="DataFormatException">The rows of a file cannot be had, or hold a value that is not finite.</exception>
    public void CopyTo(int first, Span<float> rows)
    {
        if (rows.Length % Channels != 0)
            throw new ArgumentException($"{rows.Length} values are not whole rows of {Channels}.", nameof(rows));
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first + (rows.Length / Channels), Count, nameof(rows));
        _rows.Read(_first + first, rows);
    }

    /// <summary>The rows as a dataset, for example to fit a scaler to each channel: a view of memory, or a copy of a file's rows.</summary>
    /// <exception cref="ArgumentException">The rows of the file are more than an array holds.</exception>
    /// <exception cref="DataFormatException">The rows of a file cannot be had, or hold a value that is not finite.</exception>
    public Dataset ToDataset()
    {
        if (_rows is MemoryRows memory)
            return new Dataset(memory.Values.Slice(_first * Channels, Count * Channels), Channels, Labels);
        var values = new float[ArraySize.Of(Count, Channels, "rows", "series")];
        CopyTo(0, values);
        return new Dataset(values, Channels, Labels);
    }

    /// <summary>A copy in network units.</summary>
    /// <param name="scaler">A scaler with one column a channel.</param>
    /// <exception cref="ArgumentException">The scaler has another number of columns, or refuses a value.</exception>
    public Series Transform(IScaler scaler)
    {
        ArgumentNullException.ThrowIfNull(scaler);
        if (scaler.Length != Channels)
            throw new ArgumentException($"A scaler of {scaler.Length} columns does not fit {Channels} channels.", nameof(scaler));
        return new Series(
            new MemoryRows(scaler.Transform(ToDataset()).Values, Channels), 0, Count, Channels, Times, Labels, _gaps, ChannelNames);
    }

    /// <summary>The same rows with these gaps.</summary>
    internal Series With(int[] gaps) => new(_rows, _first, Count, Channels, Times, Labels, gaps, ChannelNames);

    internal void RequireTimes()
    {
        if (Times.IsEmpty && Count > 0)
            throw new InvalidOperationException("The series has no times. Give them to the constructor, or name their column: TimeName.");
    }

    private static FileRows RowsOf(SampleFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new FileRows(file);
    }

    private static void RequireTimes(ReadOnlySpan<DateTime> times, int count)
    {
        if (times.IsEmpty)
            return;
        if (times.Length != count)
            throw new ArgumentException($"{times.Length} times do not fit {count} rows.", nameof(times));
        for (int row = 1; row < times.Length; row++)
        {
            if (times[row] < times[row - 1])
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The time of row {row} (from 0) is {times[row]:O}, before {times[row - 1]:O} of the row above."),
                    nameof(times));
            }
        }
    }
}
