using System.Diagnostics;

namespace Autoencoders;

/// <summary>Foretells how long a step takes from how long steps took.</summary>
internal struct StepTime
{
    // One step that the operating system interrupted counts as twice the usual time at most, so that the next call trains again.
    private const int MostGrowth = 2;

    // The estimate follows slow steps at once and fast ones slowly: a budget is kept by expecting a little too much.
    private const int Forgetting = 16;

    private long _ticks;
    private bool _isWarm;

    /// <summary>
    /// The expected duration of the next step, rounded up so that a budget of it fits the step; zero while it is unknown.
    /// </summary>
    public readonly TimeSpan Expected => _ticks == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(0, _ticks) + TimeSpan.FromTicks(1);

    /// <summary>True if a step fits between now and the end.</summary>
    public readonly bool Fits(long now, long end) => now + _ticks <= end;

    /// <summary>Takes a step into account.</summary>
    public void Add(long ticks)
    {
        // The first step is that which everything is compiled and loaded for.
        if (!_isWarm)
            _isWarm = true;
        else if (_ticks == 0)
            _ticks = ticks;
        else if (ticks > _ticks)
            _ticks = Math.Min(ticks, MostGrowth * _ticks);
        else
            _ticks -= (_ticks - ticks) / Forgetting;
    }

    /// <summary>Takes into account that no step fitted: what seemed too slow is tried again some day.</summary>
    public void Forget() => _ticks -= _ticks / Forgetting;

    /// <summary>The end of a budget that begins now.</summary>
    public static long EndOf(long now, TimeSpan budget) =>
        now + (long)Math.Min(budget.TotalSeconds * Stopwatch.Frequency, long.MaxValue / 2);
}
