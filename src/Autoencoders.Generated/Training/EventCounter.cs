using System.Diagnostics;

namespace Autoencoders;

/// <summary>A count that only grows. Threads wait until it reaches a number: for a moment awake, then asleep.</summary>
internal sealed class EventCounter
{
    // Long enough for a neighbor that ends a little later, short enough that idle threads cost nothing. Pointless on one core.
    private static readonly int s_spins = Environment.ProcessorCount > 1 ? 1_000 : 0;

    private const int SpinsBetweenClocks = 20;

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
    /// <param name="count">The number to wait for.</param>
    /// <param name="awake">How long to stay awake at least, in ticks of <see cref="Stopwatch"/>.</param>
    public void Await(long count, long awake = 0)
    {
        long start = Stopwatch.GetTimestamp();
        for (int spin = 0; spin < s_spins; spin++)
        {
            if (Volatile.Read(ref _count) >= count)
                return;
            Thread.SpinWait(1);
            // The clock takes longer than a spin: it is read once all of them are used up, and after every few from then on.
            if (spin == s_spins - 1 && Stopwatch.GetTimestamp() - start < awake)
                spin -= SpinsBetweenClocks;
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
