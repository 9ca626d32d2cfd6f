using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>Measures all peers of a case in turn, so that whatever else the machine does falls on all of them.</summary>
internal static class Race
{
    private const int CallsToTierUp = 40;
    private const int CallsToCountBytes = 20;

    private static readonly TimeSpan s_tieringDelay = TimeSpan.FromMilliseconds(110);
    private static readonly TimeSpan s_untilOthersSleep = TimeSpan.FromMilliseconds(5);

    /// <param name="work">The case.</param>
    /// <param name="peers">Who computes it; the first gives the answer that the others are compared with.</param>
    /// <param name="effort">How long.</param>
    public static IReadOnlyList<Measurement> Run(Case work, IReadOnlyList<IPeer> peers, Effort effort)
    {
        float[][] answers = [.. peers.Select(peer => peer.Answer().ToArray())];
        int[] calls = [.. peers.Select(peer => WarmUp(peer, work.Threads, effort))];
        double[] bytes = [.. peers.Select(Allocated)];

        var times = new double[peers.Count][];
        for (int i = 0; i < peers.Count; i++)
            times[i] = new double[effort.Repetitions];
        var peaks = new double[effort.Repetitions];
        for (int repetition = 0; repetition < effort.Repetitions; repetition++)
        {
            peaks[repetition] = FmaPeak.Measure(work.Threads);
            for (int turn = 0; turn < peers.Count; turn++)
            {
                // Each repetition begins with another peer, as the place in the row has its own effects.
                int i = (turn + repetition) % peers.Count;
                // The threads of the peer before go on spinning for a moment.
                if (work.Threads > 1)
                    Thread.Sleep(s_untilOthersSleep);
                Time(peers[i], work.Threads, 1 + (calls[i] / 10));
                times[i][repetition] = Time(peers[i], work.Threads, calls[i]).TotalNanoseconds / calls[i];
            }
        }

        double peak = new Spread(peaks).Median;
        return [.. peers.Select((peer, i) =>
            new Measurement(work, peer.Name, times[i], bytes[i], peak, Difference(answers[0], answers[i])))];
    }

    /// <summary>
    /// Runs until the compiler is done with its tiers and the caches are warm; gives the number of calls that fill a turn.
    /// </summary>
    private static int WarmUp(IPeer peer, int threads, Effort effort)
    {
        for (int round = 0; round < effort.TieringRounds; round++)
        {
            TimeSpan spent = TimeSpan.Zero;
            for (int call = 0; call < CallsToTierUp && spent < effort.WarmUp; call++)
                spent += Time(peer, threads, 1);
            Thread.Sleep(s_tieringDelay);
        }

        int calls = 1;
        while (true)
        {
            TimeSpan elapsed = Time(peer, threads, calls);
            if (elapsed >= effort.WarmUp)
                return Math.Max(1, (int)(calls * (effort.Turn / elapsed)));
            calls = checked(calls * 2);
        }
    }

    /// <summary>The time of a number of calls, without the rests between them.</summary>
    private static TimeSpan Time(IPeer peer, int threads, int calls)
    {
        TimeSpan total = TimeSpan.Zero;
        while (calls > 0)
        {
            int run = Math.Min(calls, peer.CallsBeforeRest);
            TimeSpan start = Clock.Now(threads);
            peer.Run(run);
            total += Clock.Now(threads) - start;
            peer.Rest();
            calls -= run;
        }

        return total;
    }

    private static double Allocated(IPeer peer)
    {
        // The least of a few tries: other threads of the process count too, and only a peer's own allocations come back each time.
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 3; attempt++)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            peer.Run(CallsToCountBytes);
            long after = GC.GetTotalAllocatedBytes(precise: true);
            least = Math.Min(least, after - before);
            peer.Rest();
        }

        return (double)least / CallsToCountBytes;
    }

    private static double Difference(float[] expected, float[] actual)
    {
        double scale = expected.Max(MathF.Abs);
        double largest = 0;
        for (int i = 0; i < expected.Length; i++)
        {
            double difference = Math.Abs(expected[i] - actual[i]) / scale;
            // Not-a-number must not pass as agreement.
            largest = difference <= largest ? largest : difference;
        }

        return largest;
    }
}
