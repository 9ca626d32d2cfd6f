namespace Autoencoders;

/// <summary>Gathers all that decides how a run goes on, for a checkpoint, and puts it back.</summary>
internal sealed class TrainingMemory(
    ITrainingStep step,
    IOptimizer optimizer,
    TrainingOptions options,
    EpochPass pass,
    TrainingClock clock,
    BestWeights? best,
    List<EpochReport> reports)
{
    private readonly List<TrainingBlock> _blocks = BlocksOf(optimizer, pass.Update, best, options.Clipping);

    /// <summary>Saves the run as it stands between two steps.</summary>
    public void Save(ICheckpointFile checkpoint) => checkpoint.Save(new TrainingRecord(Numbers, Finished), _blocks);

    /// <summary>Lets the run go on where a checkpoint was saved.</summary>
    /// <param name="checkpoint">A file that exists.</param>
    /// <exception cref="CheckpointException">The file is damaged, or belongs to another run; nothing is changed.</exception>
    public void Restore(ICheckpointFile checkpoint)
    {
        var rules = new RestoreRules(step, optimizer, options, pass);
        (TrainingNumbers numbers, IReadOnlyList<EpochReport> finished) = checkpoint.Load(rules.Wrong, _blocks);
        step.Workspace.Step = numbers.Step;
        numbers.Optimizer.CopyTo(optimizer.State.Numbers);
        numbers.LossValues.CopyTo(pass.Sums.Values);
        numbers.LossContributions.CopyTo(pass.Sums.Contributions);
        pass.Sums.Rows = numbers.LossRows;
        numbers.CodeUse.CopyTo(step.Workspace.CodeUse);
        (pass.Update.Norms.Updates, pass.Update.Norms.Measured, pass.Update.Norms.Sum) =
            (numbers.EpochUpdates, numbers.NormsMeasured, numbers.NormSum);
        if (pass.Update.Sum is { } sum)
            (sum.Batches, sum.Rows) = (numbers.SummedBatches, numbers.SummedRows);
        if (pass.Update.Average is { } average)
            average.Updates = numbers.AverageUpdates;

        reports.AddRange(finished);
        foreach (EpochReport report in reports)
        {
            if ((report.ValidationLossEntropy ?? report.ValidationLoss) is { } measure)
                best?.Look(report.Epoch, measure);
            pass.Rates.EndEpoch(report);
        }

        pass.Rates.Continue(numbers.Updates);
        optimizer.LearningRate = numbers.LearningRate;
        pass.Continue(numbers.Epoch, numbers.Batch);
        clock.Continue(numbers.Elapsed);
        clock.BeginEpoch(numbers.EpochSeconds);
    }

    /// <summary>The reports of the epochs before the one that is trained: the last report may be of a part of that one.</summary>
    private IReadOnlyList<EpochReport> Finished => reports.Count < pass.Epoch ? reports : reports.GetRange(0, pass.Epoch - 1);

    private TrainingNumbers Numbers =>
        new()
        {
            Epoch = pass.Epoch,
            Batch = pass.Batch,
            Step = step.Workspace.Step,
            Updates = pass.Rates.Updates,
            Optimizer = optimizer.State.Numbers.ToArray(),
            LossValues = pass.Sums.Values.ToArray(),
            LossContributions = pass.Sums.Contributions.ToArray(),
            LossRows = pass.Sums.Rows,
            CodeUse = step.Workspace.CodeUse.ToArray(),
            EpochUpdates = pass.Update.Norms.Updates,
            NormsMeasured = pass.Update.Norms.Measured,
            NormSum = pass.Update.Norms.Sum,
            SummedBatches = pass.Update.Sum?.Batches ?? 0,
            SummedRows = pass.Update.Sum?.Rows ?? 0,
            AverageUpdates = pass.Update.Average?.Updates ?? 0,
            Elapsed = clock.Elapsed,
            EpochSeconds = clock.EpochSeconds,
            LearningRate = optimizer.LearningRate,
        };

    private static List<TrainingBlock> BlocksOf(
        IOptimizer optimizer, ParameterUpdate update, BestWeights? best, GradientClipping clipping)
    {
        List<TrainingBlock> blocks = [];
        for (int i = 0; i < optimizer.State.SlotCount; i++)
        {
            int slot = i;
            blocks.Add(new($"optimizer.{slot}", optimizer.State.SlotRanges.ElementAtOrDefault(slot), () => optimizer.State.Slot(slot)));
        }

        if (update.Sum is { } sum)
            blocks.Add(new("gradients", clipping.BoundsValues ? BlockRange.Numbers : BlockRange.Finite, () => sum.Values));
        if (update.Average is { } average)
            blocks.Add(new("average", BlockRange.Finite, () => average.Values));
        if (best is { State.Length: > 0 })
            blocks.Add(new("best", BlockRange.Finite, () => best.State) { IsState = true });
        return blocks;
    }
}
