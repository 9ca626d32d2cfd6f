using System.CommandLine;
using System.Diagnostics;

namespace Autoencoders.Benchmarks.Training;

/// <summary>The <c>frames</c> command: how well <c>TrainFor</c> keeps its budget in the frames of a game.</summary>
internal static class FramesCommand
{
    private const int Rows = 2_000;

    public static Command Create()
    {
        var frames = new Option<int>("--frames") { Description = "The number of frames.", DefaultValueFactory = _ => 10_000 };
        var budget = new Option<int>("--microseconds") { Description = "The budget of a frame.", DefaultValueFactory = _ => 200 };
        var command = new Command("frames", "Trains within the budget of frames and measures how long each call takes.") { frames, budget };
        command.SetAction(parsed =>
        {
            Run<TinyFit>(parsed.GetValue(frames), TimeSpan.FromMicroseconds(parsed.GetValue(budget)));
            Run<SmallFit>(parsed.GetValue(frames), TimeSpan.FromMicroseconds(parsed.GetValue(budget)));
        });
        return command;
    }

    private static void Run<TNetwork>(int frames, TimeSpan budget)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        // Points on a curve: what a network of any size can learn something of.
        int length = TNetwork.InputLength;
        var sample = new float[length];
        var random = new CounterRandom(seed: 2);
        var trainer = new Trainer<TNetwork>(TNetwork.Create(1), new Adam(1e-3));
        for (int row = 0; row < Rows; row++)
            Observe();
        trainer.TrainFor(budget);
        trainer.TrainFor(budget);

        var microseconds = new double[frames];
        var losses = new double[frames];
        long steps = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int frame = 0; frame < frames; frame++)
        {
            Observe();
            long start = Stopwatch.GetTimestamp();
            OnlineReport report = trainer.TrainFor(budget);
            microseconds[frame] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            losses[frame] = report.Steps == 0 ? double.NaN : report.Loss;
            steps += report.Steps;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Array.Sort(microseconds);
        double[] seen = [.. losses.Where(double.IsFinite)];
        int part = Math.Max(1, seen.Length / 20);
        Console.WriteLine(FormattableString.Invariant(
            $"frames {TNetwork.Architecture}: {frames} frames of {budget.TotalMicroseconds} us, ")
            + FormattableString.Invariant($"{(double)steps / frames:F1} steps a frame, ")
            + FormattableString.Invariant($"p50={microseconds[frames / 2]:F0} p99={microseconds[frames * 99 / 100]:F0} ")
            + FormattableString.Invariant($"max={microseconds[^1]:F0} us, allocated={allocated} bytes, ")
            + FormattableString.Invariant($"loss {seen[..part].Average():F5} -> {seen[^part..].Average():F5}"));

        void Observe()
        {
            float phase = random.NextSingle() * MathF.Tau, stretch = random.NextSingle();
            for (int i = 0; i < sample.Length; i++)
                sample[i] = 0.5f + 0.4f * stretch * MathF.Sin(phase + (6f * i / length));
            trainer.Observe(sample);
        }
    }
}
