namespace Autoencoders;

/// <summary>
/// The rules of the numbers in a checkpoint that a run can continue from. Most numbers follow from the epoch and the mini-batch; others
/// can't be a state of this run.
/// </summary>
internal sealed class RestoreRules(ITrainingStep step, IOptimizer optimizer, TrainingOptions options, EpochPass pass)
{
    // Sums of times and of steps stay within their types, however long the run goes on.
    private const long MostSteps = long.MaxValue / 2;

    private static readonly TimeSpan s_longest = TimeSpan.MaxValue / 2;

    /// <summary>The first value that can't belong to this run; null if all can.</summary>
    public string? Wrong(TrainingRecord record)
    {
        TrainingNumbers numbers = record.Numbers;
        return WrongPlace(numbers)
            ?? WrongLength(numbers)
            ?? WrongCount(numbers)
            ?? WrongSum(numbers)
            ?? WrongOptimizer(numbers)
            ?? new ReportRules(step, options, numbers).Wrong(record.Reports);
    }

    private string? WrongPlace(TrainingNumbers numbers)
    {
        if (numbers.Epoch < 1 || numbers.Epoch - 1 > options.Epochs)
            return $"epoch {numbers.Epoch}, where {options.Epochs} are to be trained";
        int most = numbers.Epoch > options.Epochs ? 0 : pass.Batches;
        return numbers.Batch < 0 || numbers.Batch > most ? $"{numbers.Batch} mini-batches done of {most}" : null;
    }

    private string? WrongLength(TrainingNumbers numbers)
    {
        if (numbers.Optimizer.Length != optimizer.State.Numbers.Length)
            return $"{numbers.Optimizer.Length} numbers of an optimizer that has {optimizer.State.Numbers.Length}";
        if (numbers.LossValues.Length != pass.Sums.Values.Length || numbers.LossContributions.Length != pass.Sums.Values.Length)
            return $"{numbers.LossValues.Length} and {numbers.LossContributions.Length} sums of {pass.Sums.Values.Length} terms";
        return numbers.CodeUse.Length == step.Workspace.CodeUse.Length
            ? null
            : $"{numbers.CodeUse.Length} counts of {step.Workspace.CodeUse.Length} units";
    }

    private string? WrongCount(TrainingNumbers numbers)
    {
        int epoch = numbers.Epoch - 1, accumulated = options.AccumulationSteps;
        bool isDone = numbers.Batch == pass.Batches;
        int ofEpoch = pass.UpdatesOf(numbers.Batch);
        long updates = ((long)epoch * pass.UpdatesOf(pass.Batches)) + ofEpoch;
        int summed = isDone ? 0 : numbers.Batch % accumulated;
        long steps = ((long)epoch * pass.Batches) + numbers.Batch;
        return numbers.Step < steps || numbers.Step > MostSteps ? $"{numbers.Step} steps where there were {steps}"
            : Other(numbers.Updates, updates, "updates")
            ?? Other(numbers.EpochUpdates, ofEpoch, "updates of the epoch")
            ?? Other(numbers.NormsMeasured, pass.Update.MeasuredOf(ofEpoch), "norms")
            ?? Other(numbers.SummedBatches, summed, "mini-batches summed up")
            ?? Other(numbers.SummedRows, pass.RowsKept(numbers.Epoch, numbers.Batch - summed, numbers.Batch), "rows summed up")
            ?? Other(numbers.AverageUpdates, pass.Update.Average is null ? 0 : updates, "updates in the average")
            ?? Other(numbers.LossRows, pass.RowsOf(numbers.Batch), "rows of the epoch");

        static string? Other(long found, long expected, string what) =>
            found == expected ? null : $"{found} {what} where there were {expected}";
    }

    private string? WrongSum(TrainingNumbers numbers)
    {
        bool isBegun = numbers.Batch > 0;
        foreach (double sum in numbers.LossValues)
        {
            if (double.IsNaN(sum) || (!isBegun && sum != 0))
                return $"a sum of losses of {sum}";
        }

        foreach (double sum in numbers.LossContributions)
        {
            if (!double.IsFinite(sum) || (!isBegun && sum != 0))
                return $"a sum of losses of {sum}";
        }

        Int128 uses = 0;
        foreach (long count in numbers.CodeUse)
        {
            if (count < 0 || (!isBegun && count != 0))
                return $"{count} uses of a unit of the code";
            uses += count;
        }

        if (uses > MostSteps)
            return $"{uses} uses of the code";
        if (!(numbers.NormSum >= 0) || (numbers.NormsMeasured == 0 && numbers.NormSum != 0))
            return $"a sum of norms of {numbers.NormSum}";
        if (numbers.Elapsed < TimeSpan.Zero || numbers.Elapsed > s_longest)
            return $"a training of {numbers.Elapsed}";
        return numbers.EpochSeconds >= 0 && numbers.EpochSeconds <= s_longest.TotalSeconds
            ? null
            : $"an epoch of {numbers.EpochSeconds} seconds";
    }

    private string? WrongOptimizer(TrainingNumbers numbers)
    {
        if (optimizer.State.NumberRange is var (lowest, highest))
        {
            foreach (double number in numbers.Optimizer)
            {
                if (!(number >= lowest && number <= highest))
                    return $"{number} as a number of the optimizer";
            }
        }

        // Which rates there are is known to the optimizer alone.
        double own = optimizer.LearningRate;
        try
        {
            optimizer.LearningRate = numbers.LearningRate;
            return null;
        }
        catch (ArgumentException)
        {
            return $"a learning rate of {numbers.LearningRate}";
        }
        finally
        {
            optimizer.LearningRate = own;
        }
    }
}
