using System.Globalization;
using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>The <c>kinds</c> command: training steps of networks of one shape, with the plain one as the measure.</summary>
internal static class KindComparison
{
    private const int Batch = 128;

    private static readonly Work s_work = new("kinds", NetworkDescription.Of<PlainKind>(), [], [Batch], _ => null);

    /// <param name="threads">The number of threads.</param>
    /// <param name="effort">How long.</param>
    public static int Run(int threads, Effort effort)
    {
        Case work = new(s_work, Mode.Train, Batch, threads);
        IPeer[] peers =
        [
            new KindTraining<PlainKind>(work, "plain"),
            new KindTraining<VariationalKind>(work, "variational"),
            new KindTraining<FreeBitsKind>(work, "variational, free bits"),
        ];
        IReadOnlyList<Measurement> measurements = Race.Run(work, peers, effort);
        foreach (IPeer peer in peers)
            peer.Dispose();

        Console.WriteLine(work);
        foreach (Measurement row in measurements)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Peer,-24} {row.Nanoseconds / 1000,8:N0} us  "
                + $"{measurements[0].Nanoseconds / row.Nanoseconds,6:P0} of the plain speed  "
                + $"{row.Gflops,5:N0} GFLOP/s  {row.Allocated:N0} bytes"));
        }

        return 0;
    }
}
