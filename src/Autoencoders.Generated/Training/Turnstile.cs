namespace Autoencoders;

/// <summary>A count that only grows. Threads wait until it reaches a number: a few microseconds awake, then asleep.</summary>
internal sealed class Turnstile
{
    // Long enough for a neighbor that ends a little later, short enough that idle threads cost nothing. Pointless on one core.
    private static readonly int s_spins = Environment.ProcessorCount > 1 ? 1_000 : 0;

    private readonly object _gate = new();
    private long _count;
    private int _sleepers;

    /// <summary>Adds 1 and wakes sleeping threads. What this thread wrote before is visible to those who waited.</summary>
    public void Advance()
    {
        // A full fence on each side: either this thread sees the sleeper, or the sleeper sees the new count before it sleeps.
        Interlocked.Increment(ref _count);
        if (Volatile.Read(ref _sleepers) == 0)
            return;

        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    /// <summary>Returns when the count is <paramref name="count"/> or more.</summary>
    public void Await(long count)
    {
        for (int spin = 0; spin < s_spins; spin++)
        {
            if (Volatile.Read(ref _count) >= count)
                return;
            Thread.SpinWait(1);
        }

        lock (_gate)
        {
            Interlocked.Increment(ref _sleepers);
            while (Volatile.Read(ref _count) < count)
                Monitor.Wait(_gate);
            Interlocked.Decrement(ref _sleepers);
        }
    }
}
