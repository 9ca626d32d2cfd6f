using System.Diagnostics.CodeAnalysis;

namespace Autoencoders.Hosting;

/// <summary>
/// Remembers for a time why keys have no model, so that a damaged file is not read by each request. It remembers so many keys at most: they
/// come from requests. Used by one thread at a time.
/// </summary>
/// <param name="duration">The time for which a failure is remembered.</param>
/// <param name="clock">The clock.</param>
internal sealed class RecentFailures(TimeSpan duration, TimeProvider clock)
{
    /// <summary>The most keys that are remembered.</summary>
    public const int Capacity = 1024;

    private readonly Dictionary<string, Exception> _reasons = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, Exception Reason, DateTimeOffset End)> _order = [];

    /// <summary>The number of keys that are remembered.</summary>
    public int Count => _order.Count;

    /// <summary>Remembers a failure.</summary>
    public void Add(string key, Exception reason)
    {
        if (duration == TimeSpan.Zero)
            return;
        if (_order.Count == Capacity)
            Forget();
        _reasons[key] = reason;
        _order.Enqueue((key, reason, clock.GetUtcNow() + duration));
    }

    /// <summary>The reason why a key has no model, if it is remembered.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out Exception? reason)
    {
        while (_order.TryPeek(out var oldest) && oldest.End <= clock.GetUtcNow())
            Forget();
        return _reasons.TryGetValue(key, out reason);
    }

    /// <summary>Forgets the failure of a key, whose file may have been replaced.</summary>
    public void Remove(string key) => _reasons.Remove(key);

    private void Forget()
    {
        // A key that was removed may have failed again since: its newer failure stays.
        (string key, Exception reason, _) = _order.Dequeue();
        if (_reasons.TryGetValue(key, out Exception? latest) && ReferenceEquals(latest, reason))
            _reasons.Remove(key);
    }
}
