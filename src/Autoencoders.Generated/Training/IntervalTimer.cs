namespace Autoencoders;

/// <summary>Tells that an interval is over, again and again; never without one.</summary>
internal struct IntervalTimer(TimeSpan? interval)
{
    private TimeSpan _last;

    /// <summary>True if there is an interval.</summary>
    public readonly bool IsSet => interval is not null;

    /// <summary>True if an interval is over since the last time that it was; if so, the next one begins.</summary>
    public bool IsDue(TimeSpan now)
    {
        if (interval is not { } length || now - _last < length)
            return false;
        _last = now;
        return true;
    }
}
