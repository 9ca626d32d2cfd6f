using System.Diagnostics;

namespace Autoencoders.Benchmarks.Training;

/// <summary>
/// Epochs of <c>Fit</c>, with its random order, its reports and all its checks, against as many bare steps on a batch that lies in the
/// cache. Both are measured in turn, and the median of their ratios counts.
/// </summary>
internal static class FitComparison
{
    private const int Batch = 128;

    // A round is long enough that the start of Fit is not what is measured.
    private static readonly TimeSpan s_round = TimeSpan.FromSeconds(0.5);

    public static void Run<TNetwork>(int rows, int rounds, int threads)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        var values = new float[rows * TNetwork.InputLength];
        new CounterRandom(seed: 1).Fill(values, 0, 1);
        var samples = new Dataset(values, TNetwork.InputLength);
        float[] batch = values[..(Batch * TNetwork.InputLength)];

        var bare = new Trainer<TNetwork>(TNetwork.Create(1), new Adam(1e-4));
        var whole = new Trainer<TNetwork>(TNetwork.Create(1), new Adam(1e-4));
        using var team = new WorkerTeam(threads);
        int epochs = 1;
        while (TimeOfFit(epochs) < s_round)
            epochs *= 2;

        int steps = (rows - 1) / Batch + 1;
        TimeOfSteps(steps * epochs);
        var ratios = new double[rounds];
        double rate = 0;
        for (int round = 0; round < rounds; round++)
        {
            double alone = TimeOfSteps(steps * epochs).TotalSeconds / ((double)steps * Batch * epochs);
            double fit = TimeOfFit(epochs).TotalSeconds / ((double)rows * epochs);
            ratios[round] = alone / fit;
            rate = Math.Max(rate, 1 / fit);
        }

        Array.Sort(ratios);
        Console.WriteLine(FormattableString.Invariant(
            $"fit {TNetwork.Architecture}, {Batch} rows, {threads} thread(s): {rate:N0} samples/s, ")
            + FormattableString.Invariant($"{ratios[rounds / 2]:P1} of the bare step (")
            + FormattableString.Invariant($"{ratios[0]:P1} to {ratios[^1]:P1}, {rounds} rounds)"));

        TimeSpan TimeOfFit(int epochs)
        {
            var options = new TrainingOptions { Epochs = epochs, BatchSize = Batch, MaxDegreeOfParallelism = threads };
            long start = Stopwatch.GetTimestamp();
            whole.Fit(samples, options, new Progress());
            return Stopwatch.GetElapsedTime(start);
        }

        TimeSpan TimeOfSteps(int count)
        {
            long start = Stopwatch.GetTimestamp();
            for (int step = 0; step < count; step++)
                bare.Step(batch, team);
            return Stopwatch.GetElapsedTime(start);
        }
    }

    private sealed class Progress : IProgress<EpochReport>
    {
        public void Report(EpochReport value)
        {
            // Whoever is told of an epoch pays for what he does himself.
        }
    }
}
