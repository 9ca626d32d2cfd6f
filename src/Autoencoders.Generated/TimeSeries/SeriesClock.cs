namespace Autoencoders;

/// <summary>Brings series to one clock.</summary>
internal static class SeriesClock
{
    public static Series Align(IReadOnlyList<Series> series, TimeSpan interval, Resampling resampling, TimeSpan longestGap)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(interval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(longestGap, TimeSpan.Zero);
        if (!Enum.IsDefined(resampling))
            throw new ArgumentOutOfRangeException(nameof(resampling), resampling, "The resampling must be Nearest, Linear or Previous.");
        if (series.Count == 0)
            throw new ArgumentException("There are no series to align.", nameof(series));

        (DateTime first, DateTime last) = (DateTime.MinValue, DateTime.MaxValue);
        int channels = 0;
        for (int i = 0; i < series.Count; i++)
        {
            ReadOnlySpan<DateTime> times = series[i].Times.Span;
            if (times.IsEmpty)
                throw new ArgumentException($"Series {i} (from 0) has no times.", nameof(series));
            if (times[0] > first)
                first = times[0];
            if (times[^1] < last)
                last = times[^1];
            channels = checked(channels + series[i].Channels);
        }

        if (first > last)
            throw new ArgumentException("The times of the series do not overlap.", nameof(series));
        long rows = ((last - first).Ticks / interval.Ticks) + 1;
        if (rows > int.MaxValue)
            throw new ArgumentException($"{rows} rows are too many; an interval longer than {interval} gives fewer.", nameof(interval));
        return Fill(series, first, interval, (int)rows, channels, resampling, longestGap);
    }

    private static Series Fill(
        IReadOnlyList<Series> series, DateTime first, TimeSpan interval, int rows, int channels, Resampling resampling, TimeSpan longestGap)
    {
        var values = new float[ArraySize.Of(rows, channels, "rows", nameof(interval))];
        var times = new DateTime[rows];
        var labels = new int[rows];
        var gaps = new List<int>();
        var clocks = new ClockedSeries[series.Count];
        for (int i = 0; i < clocks.Length; i++)
            clocks[i] = new ClockedSeries(series[i], resampling, longestGap);

        int count = 0;
        bool isApart = false;
        for (int point = 0; point < rows; point++)
        {
            DateTime time = first + (point * interval);
            Span<float> row = values.AsSpan(count * channels, channels);
            int label = 0, channel = 0;
            bool isCovered = true;
            foreach (ClockedSeries clock in clocks)
            {
                isCovered &= clock.MoveTo(time, row.Slice(channel, clock.Channels), ref label, ref isApart);
                channel += clock.Channels;
            }

            if (!isCovered)
            {
                isApart = true;
                continue;
            }
            if (isApart && count > 0)
                gaps.Add(count);
            isApart = false;
            (times[count], labels[count]) = (time, label);
            count++;
        }

        var aligned = new Series(
            values.AsMemory(0, count * channels),
            channels,
            times.AsMemory(0, count),
            series.Any(one => !one.Labels.IsEmpty) ? labels.AsMemory(0, count) : default);
        aligned = aligned.With([.. gaps]);
        return series.All(one => one.ChannelNames.Count > 0)
            ? aligned.WithChannelNames(series.SelectMany(one => one.ChannelNames))
            : aligned;
    }
}
