namespace Autoencoders;

/// <summary>A series that a clock moves through, never back.</summary>
internal sealed class ClockedSeries(Series series, Resampling resampling, TimeSpan longestGap)
{
    private readonly float[] _previous = new float[series.Channels];
    private readonly float[] _next = new float[series.Channels];

    // The last row that is not later than the time; the next one is later.
    private int _row;
    private int _read = -1;
    private int _gap;

    public int Channels => series.Channels;

    /// <summary>Reads the values at a time.</summary>
    /// <param name="time">Not before the first time of the series, and not before the last call's.</param>
    /// <param name="values">Receives one value a channel.</param>
    /// <param name="label">Raised to the label of the nearest row.</param>
    /// <param name="isApart">Set if a gap of the series lies between the last call's time and this one.</param>
    /// <returns>False if the time lies in a gap.</returns>
    public bool MoveTo(DateTime time, Span<float> values, ref int label, ref bool isApart)
    {
        ReadOnlySpan<DateTime> times = series.Times.Span;
        while (_row + 1 < times.Length && times[_row + 1] <= time)
            _row++;
        ReadOnlySpan<int> gaps = series.Gaps;
        for (; _gap < gaps.Length && gaps[_gap] <= _row; _gap++)
            isApart = true;

        bool isExact = times[_row] == time || _row + 1 == times.Length;
        bool isBeforeGap = _gap < gaps.Length && gaps[_gap] == _row + 1;
        if (!isExact && (isBeforeGap || times[_row + 1] - times[_row] > longestGap))
            return false;

        Read();
        TimeSpan before = time - times[_row];
        TimeSpan after = isExact ? TimeSpan.MaxValue : times[_row + 1] - time;
        bool isNextNearer = after < before;
        if (isExact || resampling == Resampling.Previous || (resampling == Resampling.Nearest && !isNextNearer))
            _previous.CopyTo(values);
        else if (resampling == Resampling.Nearest)
            _next.CopyTo(values);
        else
            Interpolate(before / (before + after), values);

        if (!series.Labels.IsEmpty)
            label = Math.Max(label, series.Labels.Span[isNextNearer && resampling != Resampling.Previous ? _row + 1 : _row]);
        return true;
    }

    private void Read()
    {
        if (_read == _row)
            return;
        series.CopyTo(_row, _previous);
        if (_row + 1 < series.Count)
            series.CopyTo(_row + 1, _next);
        _read = _row;
    }

    private void Interpolate(double part, Span<float> values)
    {
        for (int channel = 0; channel < values.Length; channel++)
            values[channel] = (float)(_previous[channel] + (part * ((double)_next[channel] - _previous[channel])));
    }
}
