using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>The <c>compare</c> command: every peer on every case.</summary>
internal static class Comparison
{
    /// <param name="works">The works to run.</param>
    /// <param name="threads">The numbers of threads.</param>
    /// <param name="effort">How long.</param>
    /// <param name="json">A file to write; null for none.</param>
    /// <returns>The exit code: 1 where a peer computes something else than the others.</returns>
    public static int Run(Work[] works, int[] threads, Effort effort, string? json)
    {
        bool hasTorch = TorchProcess.TryPrepare(out string reason);
        var measurements = new List<Measurement>();
        foreach (Case work in Cases(works, threads))
        {
            Console.Error.WriteLine(work);
            IPeer[] peers = [.. work.Mode == Mode.Encode ? EncodingPeer.Compute(work) : Peers(work, hasTorch)];
            measurements.AddRange(Race.Run(work, peers, effort));
            foreach (IPeer peer in peers)
                peer.Dispose();
        }

        Console.WriteLine(Machine.Describe());
        Report.Show(measurements);
        if (!hasTorch)
            Console.WriteLine($"torchsharp: no rows. {reason}");
        if (json is not null)
            Report.Write(measurements, json);

        foreach (Measurement row in measurements.Where(row => !row.Agrees))
        {
            Console.Error.WriteLine(FormattableString.Invariant(
                $"{row.Case}: the result of {row.Peer} differs from that of the others by {row.Disagreement:E1} of the largest value."));
        }

        return measurements.All(row => row.Agrees) ? 0 : 1;
    }

    private static IEnumerable<Case> Cases(Work[] works, int[] threads) =>
        from count in threads
        from work in works
        from mode in Enum.GetValues<Mode>()
        from batch in mode switch
        {
            Mode.Infer => work.InferenceBatches,
            Mode.Encode => work.EncodingBatches,
            _ => work.TrainingBatches,
        }
        // A single sample gives a second thread nothing to do, and the peers that encode have one thread.
        where count == 1 || (batch > 1 && mode != Mode.Encode)
        select new Case(work, mode, batch, count);

    private static IEnumerable<IPeer> Peers(Case work, bool hasTorch)
    {
        IPeer?[] peers =
        [
            work.Work.Ours(work),
            HandwrittenPeer.Compute(work),
            OnnxRuntimePeer.Compute(work),
            hasTorch ? TorchPeer.Compute(work) : null,
        ];
        return peers.OfType<IPeer>();
    }
}
