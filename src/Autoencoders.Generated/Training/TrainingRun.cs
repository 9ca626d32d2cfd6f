using System.Diagnostics;

namespace Autoencoders;

/// <summary>Trains epoch after epoch, reports each, and knows when to stop.</summary>
internal sealed class TrainingRun(
    ITrainingStep step, IOptimizer optimizer, ISampleSource samples, TrainingOptions options, WorkerTeam team, int level = 0)
{
    private readonly List<EpochReport> _reports = [];
    private readonly TrainingClock _clock = new();
    private readonly BestWeights? _best = options.EarlyStopping is { } stopping ? new(stopping, step.State.Length) : null;
    private IntervalTimer _checkpointDue = new(options.Checkpoints?.Interval);
    private IntervalTimer _reportDue = new(options.ReportInterval);

    /// <summary>Measures the network after each epoch; null for nothing to measure.</summary>
    public Func<ValidationLosses>? Validation { get; init; }

    /// <summary>Keeps this many rows of the mini-batch in the memory of the step; null where all are kept.</summary>
    public Action<int, WorkerTeam>? Keep { get; init; }

    /// <summary>The checkpoint file of the run; null if the run is not saved.</summary>
    public ICheckpointFile? Checkpoint { get; init; }

    /// <summary>The telemetry of the run.</summary>
    public required TrainingTelemetry Telemetry { get; init; }

    /// <summary>Trains until all epochs are done, or there is a reason to end before.</summary>
    public TrainingResult Run(IProgress<EpochReport>? progress, CancellationToken cancellationToken)
    {
        using var pass = new EpochPass(step, optimizer, samples, options, team, Keep);
        var memory = new TrainingMemory(step, optimizer, options, pass, _clock, _best, _reports);
        if (Checkpoint is not null && Checkpoint.Find())
            memory.Restore(Checkpoint);
        else
            Begin(pass, epoch: 1);
        step.Workspace.Seed = options.Seed;

        // A run that was over may have been interrupted before it could say so.
        StopReason reason = _best?.IsOver(_reports.Count) == true ? StopReason.NoImprovement : StopReason.Completed;
        try
        {
            while (pass.Epoch <= options.Epochs && reason == StopReason.Completed)
                reason = TrainEpoch(pass, memory, progress, cancellationToken);
        }
        catch (OperationCanceledException) when (Checkpoint is not null && cancellationToken.IsCancellationRequested)
        {
            pass.CheckWeights();
            memory.Save(Checkpoint);
            throw;
        }

        End(reason, memory);
        pass.Update.Average?.Values.CopyTo(step.Parameters);
        bool isBest = _best is { State.Length: > 0, Epoch: > 0 };
        if (isBest)
            _best!.State.CopyTo(step.State);
        pass.CheckWeights(); // What a checkpoint held may not have been trained by this run.
        return new TrainingResult(_reports, _clock.Elapsed)
        {
            Reason = reason,
            KeptEpoch = isBest ? _best!.Epoch : _reports.Count,
        };
    }

    private StopReason TrainEpoch(
        EpochPass pass, TrainingMemory memory, IProgress<EpochReport>? progress, CancellationToken cancellationToken)
    {
        using Activity? activity = Telemetry.BeginEpoch(pass.Epoch);
        bool isTimed = options.TimeLimit is not null || _checkpointDue.IsSet || _reportDue.IsSet;
        bool isOver = false;
        step.BeginEpoch(_reports);
        while (!pass.IsDone && !isOver)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pass.TrainBatch();
            Telemetry.CountStep(step.Workspace.Rows);
            if (isTimed && !pass.IsDone)
                isOver = LookAtClock(pass, memory, progress);
        }

        pass.CheckWeights();
        cancellationToken.ThrowIfCancellationRequested();
        if (isOver && Checkpoint is not null)
            memory.Save(Checkpoint);
        return EndEpoch(pass, memory, progress, isOver, activity);
    }

    /// <summary>Does what is due between two steps, and tells whether the time of training is over.</summary>
    private bool LookAtClock(EpochPass pass, TrainingMemory memory, IProgress<EpochReport>? progress)
    {
        TimeSpan now = _clock.OfThisCall;
        if (_checkpointDue.IsDue(now) && Checkpoint is not null)
        {
            pass.CheckWeights();
            memory.Save(Checkpoint);
        }
        if (_reportDue.IsDue(now))
            progress?.Report(Report(pass, losses: null));
        return now >= options.TimeLimit;
    }

    private StopReason EndEpoch(
        EpochPass pass, TrainingMemory memory, IProgress<EpochReport>? progress, bool isOver, Activity? activity)
    {
        _clock.EndEpoch();
        ValidationLosses? losses = null;
        bool isLast = pass.Epoch == options.Epochs && !isOver;
        StopReason reason = !isLast && _clock.OfThisCall >= options.TimeLimit ? StopReason.TimeLimit : StopReason.Completed;
        if (Validation is not null)
        {
            // Validation sees the averaged weights, the next step those that are trained.
            pass.Update.ExchangeAverage();
            try
            {
                losses = Validation();
                if (_best is not null && Judge(_best, pass.Epoch, losses.Value.Entropy ?? losses.Value.Loss) && !isOver)
                    reason = StopReason.NoImprovement;
            }
            finally
            {
                pass.Update.ExchangeAverage();
            }
        }

        EpochReport report = Report(pass, losses);
        _reports.Add(report);
        Telemetry.Record(report, _clock.EpochSeconds, activity);
        if (!isOver)
            GoOn(pass, memory, reason, report);
        progress?.Report(report);
        return reason;
    }

    private bool Judge(BestWeights best, int epoch, float loss)
    {
        if (best.Look(epoch, loss) && best.State.Length > 0)
            step.State.CopyTo(best.State);
        return best.IsOver(epoch);
    }

    private void GoOn(EpochPass pass, TrainingMemory memory, StopReason reason, EpochReport report)
    {
        pass.Rates.EndEpoch(report);
        int done = pass.Epoch;
        Begin(pass, done + 1);
        bool isDue = done < options.Epochs && done % (options.Checkpoints?.EveryEpochs ?? 1) == 0;
        if (Checkpoint is not null && (isDue || reason == StopReason.TimeLimit))
            memory.Save(Checkpoint);
    }

    private void Begin(EpochPass pass, int epoch)
    {
        pass.Begin(epoch);
        _clock.BeginEpoch();
    }

    private void End(StopReason reason, TrainingMemory memory)
    {
        if (Checkpoint is null || reason == StopReason.TimeLimit)
            return;
        if (options.Checkpoints!.Keep)
            memory.Save(Checkpoint);
        else
            Checkpoint.Delete();
    }

    private EpochReport Report(EpochPass pass, ValidationLosses? losses)
    {
        TimeSpan elapsed = _clock.Elapsed;
        double epochs = pass.Epoch - 1 + (double)pass.Batch / pass.Batches;
        // By way of a cast, which ends at the longest time span: training until cancellation asks for very many epochs.
        var remaining = new TimeSpan((long)(elapsed.Ticks / epochs * (options.Epochs - epochs)));
        double rate = pass.Sums.Rows / _clock.EpochSeconds;
        return pass.Complete(new EpochReport(pass.Epoch, options.Epochs, 0, losses?.Loss, rate, elapsed, remaining)
        {
            Level = level,
            CleanValidationLoss = losses?.Clean,
            ValidationLossEntropy = losses?.Entropy,
        });
    }
}
