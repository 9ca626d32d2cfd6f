namespace Autoencoders;

/// <summary>Gathers all that decides how a run goes on, for a checkpoint, and puts it back.</summary>
internal sealed class TrainingMemory(
    ITrainingStep step, IOptimizer optimizer, EpochPass pass, TrainingClock clock, BestWeights? best, List<EpochReport> reports)
{
    private readonly List<TrainingBlock> _blocks = BlocksOf(optimizer, pass.Update, best);

    /// <summary>What each finished epoch is judged by: its validation loss, or without one its training loss.</summary>
    public IReadOnlyList<float> Losses => [.. reports.Select(report => report.ValidationLoss ?? report.Loss)];

    /// <summary>Saves the run as it stands between two steps.</summary>
    public void Save(ICheckpointFile checkpoint) => checkpoint.Save(
        new TrainingNumbers
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
            Reports = [.. reports],
        },
        _blocks);

    /// <summary>Lets the run go on where a checkpoint was saved.</summary>
    /// <param name="checkpoint">A file that exists.</param>
    /// <param name="epochs">The epochs of the run.</param>
    /// <exception cref="CheckpointException">The file is damaged, or belongs to another run; nothing is changed.</exception>
    public void Restore(ICheckpointFile checkpoint, int epochs)
    {
        TrainingNumbers numbers = checkpoint.Load(saved => Wrong(saved, epochs), _blocks);
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

        reports.AddRange(numbers.Reports);
        foreach (EpochReport report in reports)
        {
            if (report.ValidationLoss is { } loss)
                best?.Look(report.Epoch, loss);
        }

        pass.Rates.Continue(numbers.Updates, Losses);
        optimizer.LearningRate = numbers.LearningRate;
        pass.Continue(numbers.Epoch, numbers.Batch);
        clock.Continue(numbers.Elapsed);
        clock.BeginEpoch(numbers.EpochSeconds);
    }

    private static List<TrainingBlock> BlocksOf(IOptimizer optimizer, ParameterUpdate update, BestWeights? best)
    {
        List<TrainingBlock> blocks = [];
        for (int i = 0; i < optimizer.State.SlotCount; i++)
        {
            int slot = i;
            blocks.Add(new($"optimizer.{slot}", () => optimizer.State.Slot(slot)));
        }

        if (update.Sum is { } sum)
            blocks.Add(new("gradients", () => sum.Values));
        if (update.Average is { } average)
            blocks.Add(new("average", () => average.Values));
        if (best is { State.Length: > 0 })
            blocks.Add(new("best", () => best.State));
        return blocks;
    }

    /// <summary>What numbers can't be those of this run; null if they can.</summary>
    private string? Wrong(TrainingNumbers numbers, int epochs)
    {
        if (numbers.Optimizer.Length != optimizer.State.Numbers.Length)
            return $"{numbers.Optimizer.Length} numbers of an optimiser that has {optimizer.State.Numbers.Length}";
        if (numbers.LossValues.Length != pass.Sums.Values.Length || numbers.LossContributions.Length != pass.Sums.Values.Length)
            return $"{numbers.LossValues.Length} and {numbers.LossContributions.Length} sums of {pass.Sums.Values.Length} terms";
        if (numbers.CodeUse.Length != step.Workspace.CodeUse.Length)
            return $"{numbers.CodeUse.Length} counts of {step.Workspace.CodeUse.Length} units";
        if (numbers.Epoch < 1 || numbers.Epoch > epochs + 1)
            return $"epoch {numbers.Epoch}, where {epochs} are to be trained";
        if (numbers.Batch < 0 || numbers.Batch > pass.Batches)
            return $"{numbers.Batch} mini-batches done of {pass.Batches}";
        if (numbers.Reports.Length != numbers.Epoch - 1)
            return $"{numbers.Reports.Length} reports before epoch {numbers.Epoch}";
        return double.IsFinite(numbers.LearningRate) && numbers.LearningRate >= 0 ? null : $"a learning rate of {numbers.LearningRate}";
    }
}
