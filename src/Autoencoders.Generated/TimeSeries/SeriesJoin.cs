namespace Autoencoders;

/// <summary>Copies runs of one machine into one series, with a gap between two runs.</summary>
internal static class SeriesJoin
{
    public static Series Of(IReadOnlyList<Series> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count == 0)
            throw new ArgumentException("There are no series to join.", nameof(runs));
        int channels = runs[0].Channels;
        long count = 0;
        for (int run = 0; run < runs.Count; run++)
        {
            if (runs[run].Channels != channels)
            {
                throw new ArgumentException(
                    $"Series {run} (from 0) has {runs[run].Channels} channels, the first has {channels}.", nameof(runs));
            }
            count += runs[run].Count;
        }

        if (count > int.MaxValue)
            throw new ArgumentException($"The series have {count} rows together; at most {int.MaxValue} fit.", nameof(runs));
        var values = new float[ArraySize.Of((int)count, channels, "rows", nameof(runs))];
        var times = new List<DateTime>();
        var labels = new List<int>();
        var gaps = new List<int>();
        int row = 0;
        foreach (Series run in runs)
        {
            run.CopyTo(0, values.AsSpan(row * channels, run.Count * channels));
            times.AddRange(run.Times.Span);
            labels.AddRange(run.Labels.Span);
            if (row > 0 && run.Count > 0)
                gaps.Add(row);
            foreach (int gap in run.Gaps)
                gaps.Add(row + gap);
            row += run.Count;
        }

        var joined = new Series(
            values,
            channels,
            times.Count == row && Ascend(times) ? times.ToArray() : default,
            labels.Count == row ? labels.ToArray() : default);
        joined = joined.With([.. gaps]);
        return runs[0].ChannelNames.Count == 0 ? joined : joined.WithChannelNames(runs[0].ChannelNames);
    }

    private static bool Ascend(List<DateTime> times)
    {
        for (int row = 1; row < times.Count; row++)
        {
            if (times[row] < times[row - 1])
                return false;
        }
        return true;
    }
}
