using System.Diagnostics;

namespace Autoencoders;

/// <summary>Trains epoch after epoch and reports each.</summary>
internal sealed class TrainingRun(ITrainingStep step, Dataset samples, TrainingOptions options, WorkerTeam team, int level = 0)
{
    private readonly EpochPass _pass = new(step, samples, options, team);

    /// <summary>Trains all epochs.</summary>
    /// <param name="validation">Measures the network after each epoch; null for nothing to measure.</param>
    /// <param name="progress">Is told the state after each epoch.</param>
    /// <param name="cancellationToken">Ends training between two steps.</param>
    public TrainingResult Run(Func<float>? validation, IProgress<EpochReport>? progress, CancellationToken cancellationToken)
    {
        step.Workspace.Seed = options.Seed;
        var reports = new List<EpochReport>();
        long start = Stopwatch.GetTimestamp();
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            long epochStart = Stopwatch.GetTimestamp();
            _pass.Run(epoch, cancellationToken);
            double seconds = Stopwatch.GetElapsedTime(epochStart).TotalSeconds;

            cancellationToken.ThrowIfCancellationRequested();
            float? validationLoss = validation?.Invoke();

            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            // By way of a cast, which ends at the longest time span: whoever trains until cancelled asks for very many epochs.
            var remaining = new TimeSpan((long)((double)elapsed.Ticks / epoch * (options.Epochs - epoch)));
            var times = new EpochReport(epoch, options.Epochs, 0, validationLoss, samples.Count / seconds, elapsed, remaining);
            EpochReport report = _pass.Complete(times with { Level = level });
            reports.Add(report);
            progress?.Report(report);
        }

        return new TrainingResult(reports, Stopwatch.GetElapsedTime(start));
    }
}
