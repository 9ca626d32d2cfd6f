namespace Autoencoders.Tests;

/// <summary>Measures what calls allocate on the calling thread.</summary>
internal static class Allocation
{
    private const int Rounds = 3;

    /// <summary>
    /// The least bytes of three rounds. What a call allocates, it allocates in each round; the runtime, which may compile a method or load
    /// a type in the middle of a loop and allocates for itself then, does so in one of them.
    /// </summary>
    /// <param name="round">Many calls, all of which ran at least once before.</param>
    public static long Of(Action round)
    {
        long least = long.MaxValue;
        for (int i = 0; i < Rounds && least > 0; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            round();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
