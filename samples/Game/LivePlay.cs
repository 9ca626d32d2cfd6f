using System.Diagnostics;

namespace Game;

/// <summary>A game with learning in what is left of each frame.</summary>
internal static class LivePlay
{
    /// <summary>The time of a frame at sixty frames a second.</summary>
    public static readonly TimeSpan Frame = TimeSpan.FromSeconds(1.0 / 60);

    /// <summary>The part of a frame that both networks together may learn in.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(2);

    // The first frames load and compile what the game itself calls for the first time.
    private const int Warm = 120;

    /// <summary>Plays, and measures.</summary>
    /// <param name="learner">What learns.</param>
    /// <param name="seed">Chooses the course of the game.</param>
    /// <param name="frames">How long: more than the two seconds of warming up.</param>
    /// <param name="show">Is given each frame outside the measured time.</param>
    /// <param name="cancellation">Ends the game between two frames.</param>
    public static LiveReport Play(Learner learner, int seed, int frames, Action<Match> show, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        learner.WarmUp();
        TimeSpan warmUp = Stopwatch.GetElapsedTime(start), first = TimeSpan.Zero;
        var match = new Match(seed, learner.Network, Foresight.Network);
        var times = new TimeSpan[frames];
        (long steps, long allocated) = (0, 0);
        for (int frame = 0; frame < frames; frame++)
        {
            cancellation.ThrowIfCancellationRequested();
            long before = GC.GetAllocatedBytesForCurrentThread();
            long began = Stopwatch.GetTimestamp();
            match.Play();
            learner.Watch(match);
            long learning = Stopwatch.GetTimestamp();
            int learned = learner.Learn(Budget);
            first = steps == 0 && learned > 0 ? Stopwatch.GetElapsedTime(learning) : first;
            steps += learned;
            times[frame] = Stopwatch.GetElapsedTime(began);
            long after = GC.GetAllocatedBytesForCurrentThread();
            allocated += frame < Warm ? 0 : after - before;
            show(match);
        }

        TimeSpan[] sorted = [.. times.Skip(Warm).Order()];
        return new LiveReport(
            steps, allocated, sorted[sorted.Length / 2], sorted[sorted.Length * 99 / 100], sorted.Count(time => time > Frame), match)
        {
            WarmUp = warmUp,
            First = first,
        };
    }
}

/// <summary>How the frames of a game went.</summary>
/// <param name="Steps">How many steps were learned.</param>
/// <param name="Allocated">The bytes allocated after warming up.</param>
/// <param name="Median">How long half of the frames took at most.</param>
/// <param name="Slow">How long ninety-nine of a hundred took at most.</param>
/// <param name="Late">How many were late for sixty frames a second.</param>
/// <param name="Match">The game as it stands at the end.</param>
internal sealed record LiveReport(long Steps, long Allocated, TimeSpan Median, TimeSpan Slow, int Late, Match Match)
{
    /// <summary>The time that warming up took, before the first frame.</summary>
    public required TimeSpan WarmUp { get; init; }

    /// <summary>The time of the first call that learned something.</summary>
    public required TimeSpan First { get; init; }
}
