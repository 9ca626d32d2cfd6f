namespace Autoencoders.Reporting;

/// <summary>The alarms that a monitor raises over a series that is at hand.</summary>
internal static class AlarmRanges
{
    /// <summary>The rows of each alarm. Rows without a score are passed over, and a gap ends an alarm.</summary>
    /// <param name="scores">One score a row; NaN without one.</param>
    /// <param name="gaps">The rows that begin a segment.</param>
    /// <param name="monitor">A new monitor.</param>
    public static IReadOnlyList<RowRange> Of(ReadOnlySpan<float> scores, ReadOnlySpan<int> gaps, AlarmMonitor monitor)
    {
        var isOn = new bool[scores.Length];
        var ranges = new List<RowRange>();
        int begin = 0;
        for (int segment = 0; segment <= gaps.Length; segment++)
        {
            int end = segment < gaps.Length ? gaps[segment] : scores.Length;
            monitor.Reset();
            for (int row = begin; row < end; row++)
            {
                if (!float.IsNaN(scores[row]))
                    monitor.Add(scores[row]);
                isOn[row] = monitor.IsOn;
            }
            foreach (RowRange range in RowRange.Of(isOn.AsSpan(begin, end - begin)))
                ranges.Add(new RowRange(begin + range.First, range.Count));
            begin = end;
        }

        return ranges;
    }
}
