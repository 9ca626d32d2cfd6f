using System.Diagnostics;

namespace Game;

/// <summary>The course of a visit.</summary>
/// <param name="Player">Who came, with the visits before.</param>
/// <param name="Foretold">Between the last place of a track and what the network foretold on arrival, in units of the field.</param>
/// <param name="Loading">How long it took to load and to warm up, behind a loading screen.</param>
/// <param name="Saving">How long it took to save.</param>
/// <param name="Allocated">The bytes that frames allocated.</param>
internal readonly record struct VisitReport(Player Player, double Foretold, TimeSpan Loading, TimeSpan Saving, long Allocated)
{
    private const int Frames = 600;

    // The first frames load and compile what the game itself calls for the first time.
    private const int Warm = 120;

    /// <summary>Plays a visit from its save game to its save game.</summary>
    /// <param name="path">The save game, which the first visit finds missing.</param>
    /// <param name="seed">Chooses initial weights and what is learned.</param>
    /// <param name="course">Chooses the course of the game.</param>
    public static VisitReport Of(string path, int seed, int course)
    {
        long start = Stopwatch.GetTimestamp();
        Visit visit = Visit.Load(path, seed, course);
        TimeSpan loading = Stopwatch.GetElapsedTime(start);
        double foretold = Judgment.Of(visit.Network, course + 1, Frames).Foretold;

        long before = 0;
        for (int frame = 0; frame < Frames; frame++)
        {
            if (frame == Warm)
                before = GC.GetAllocatedBytesForCurrentThread();
            visit.Update(LivePlay.Budget);
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        start = Stopwatch.GetTimestamp();
        visit.Save(path);
        return new VisitReport(visit.Player, foretold, loading, Stopwatch.GetElapsedTime(start), allocated);
    }
}
