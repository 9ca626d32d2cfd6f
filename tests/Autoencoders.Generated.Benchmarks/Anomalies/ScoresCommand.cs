using System.CommandLine;
using System.Diagnostics;

namespace Autoencoders.Benchmarks.Anomalies;

/// <summary>The <c>scores</c> command: the rows a second of a detector on one core, and what it allocates.</summary>
internal static class ScoresCommand
{
    private const int Rows = 50_000;
    private const int Rounds = 21;
    private const int Causes = 3;

    // The compiler must not find out that nobody reads the scores.
    private static volatile float s_sink;

    public static Command Create()
    {
        var command = new Command("scores", "Scores rows with a detector of 32 features, one by one and in batches, on one core.");
        command.SetAction(_ => Run());
        return command;
    }

    private static void Run()
    {
        var values = new float[Rows * ScoredNetwork.InputLength];
        new CounterRandom(1).Fill(values, -3, 3);
        var rows = new Dataset(values, ScoredNetwork.InputLength);
        var network = new ScoredNetwork(seed: 1);
        Console.WriteLine($"{ScoredNetwork.Architecture}, {Rows:N0} rows, one thread, median of {Rounds} rounds");
        Measure("without a scaler", AnomalyDetector<ScoredNetwork>.Calibrate(network, rows, 0.01), rows);
        Measure("with a scaler", AnomalyDetector<ScoredNetwork>.Calibrate(network, rows, 0.01, StandardScaler.Fit(rows)), rows);
    }

    private static void Measure(string name, AnomalyDetector<ScoredNetwork> detector, Dataset rows)
    {
        var scores = new float[rows.Count];
        var verdicts = new bool[rows.Count];
        var causes = new FeatureContribution[Causes];
        Measure($"{name}, Score", rows.Count, () =>
        {
            float sum = 0;
            for (int row = 0; row < rows.Count; row++)
                sum += detector.Score(rows[row]);
            s_sink = sum;
        });
        Measure($"{name}, IsAnomaly", rows.Count, () =>
        {
            int count = 0;
            for (int row = 0; row < rows.Count; row++)
                count += detector.IsAnomaly(rows[row]) ? 1 : 0;
            s_sink = count;
        });
        Measure($"{name}, ScoreBatch", rows.Count, () => detector.ScoreBatch(rows.Values.Span, scores));
        Measure($"{name}, IsAnomalyBatch", rows.Count, () => detector.IsAnomalyBatch(rows.Values.Span, verdicts));
        Measure($"{name}, Explain {Causes}", rows.Count, () =>
        {
            for (int row = 0; row < rows.Count; row++)
                detector.Explain(rows[row], causes);
            s_sink = causes[0].Error;
        });
    }

    private static void Measure(string name, int rows, Action round)
    {
        for (int i = 0; i < 4; i++)
        {
            // The compiler reaches its last tier in the pauses.
            round();
            Thread.Sleep(100);
        }

        var rates = new double[Rounds];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            round();
            rates[i] = rows / Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Array.Sort(rates);
        Console.WriteLine(FormattableString.Invariant(
            $"scores {name,-34} median={rates[Rounds / 2],12:N0} best={rates[^1],12:N0} rows/s allocated={allocated} bytes"));
    }
}
