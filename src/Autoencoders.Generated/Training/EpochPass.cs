namespace Autoencoders;

/// <summary>One pass over all samples, mini-batch by mini-batch. It may begin in the middle of an epoch.</summary>
internal sealed class EpochPass : IDisposable
{
    private readonly ITrainingStep _step;
    private readonly IOptimizer _optimizer;
    private readonly TrainingOptions _options;
    private readonly WorkerTeam _team;
    private readonly ISampleReader _reader;
    private readonly MiniBatch _batch;
    private readonly Trimming _trimming;
    private readonly Action<int, WorkerTeam>? _keep;
    private readonly int _rows;
    private readonly int _size;

    /// <summary>Opens the samples.</summary>
    /// <param name="step">The step of a mini-batch.</param>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="samples">The samples.</param>
    /// <param name="options">The options of the run.</param>
    /// <param name="team">The threads to share the work.</param>
    /// <param name="keep">Keeps this many rows of the mini-batch in the memory of the step; null where all are kept.</param>
    public EpochPass(
        ITrainingStep step,
        IOptimizer optimizer,
        ISampleSource samples,
        TrainingOptions options,
        WorkerTeam team,
        Action<int, WorkerTeam>? keep)
    {
        (_step, _optimizer, _options, _team, _keep) = (step, optimizer, options, team, keep);
        _trimming = new Trimming(options);
        _rows = samples.Count;
        _size = Math.Min(options.BatchSize, _rows);
        Batches = (_rows - 1) / _size + 1;
        Sums = new LossSums(step.Terms);
        Rates = new LearningRates(optimizer, options.Schedule, options.Plateau);
        Update = new ParameterUpdate(
            step,
            optimizer,
            options.AccumulationSteps,
            options.Clipping,
            options.WeightAverage is { } decay ? AverageOf(decay, step.Parameters.Length) : null);
        _reader = samples.OpenReader(options.Seed, options.Shuffle);
        _batch = new MiniBatch(samples, _reader, step);
    }

    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; private set; }

    /// <summary>The mini-batches of the epoch that are done.</summary>
    public int Batch { get; private set; }

    /// <summary>The mini-batches of an epoch.</summary>
    public int Batches { get; }

    /// <summary>True if all of them are done.</summary>
    public bool IsDone => Batch == Batches;

    /// <summary>The terms of the loss of the epoch so far.</summary>
    public LossSums Sums { get; }

    /// <summary>Sets the learning rate of each update.</summary>
    public LearningRates Rates { get; }

    /// <summary>Moves the parameters.</summary>
    public ParameterUpdate Update { get; }

    /// <summary>The rows of so many mini-batches.</summary>
    public int RowsOf(int batches) => batches == Batches ? _rows : batches * _size;

    /// <summary>The rows of some mini-batches of an epoch that are trained: all but those that are left out.</summary>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <param name="first">The first mini-batch, from 0.</param>
    /// <param name="end">The one behind the last.</param>
    public long RowsKept(int epoch, int first, int end)
    {
        if (_keep is null)
            return RowsOf(end) - RowsOf(first);
        long kept = 0;
        for (int batch = first; batch < end; batch++)
            kept += RowsKept(epoch, batch);
        return kept;
    }

    /// <summary>The updates of the weights in so many mini-batches of an epoch.</summary>
    public int UpdatesOf(int batches)
    {
        (int updates, int rest) = Math.DivRem(batches, _options.AccumulationSteps);
        return batches == Batches && rest > 0 ? updates + 1 : updates;
    }

    /// <summary>Begins an epoch.</summary>
    public void Begin(int epoch)
    {
        Sums.Clear();
        Update.Norms.Clear();
        _step.Workspace.CodeUse.Clear();
        Continue(epoch, batch: 0);
    }

    /// <summary>Goes on in the middle of an epoch, all sums of which are those of the mini-batches before.</summary>
    public void Continue(int epoch, int batch)
    {
        (Epoch, Batch) = (epoch, batch);
        _reader.Begin(epoch);
    }

    /// <summary>Trains the next mini-batch.</summary>
    public void TrainBatch()
    {
        int start = Batch * _size, rows = Math.Min(_size, _rows - start);
        _batch.Gather(start, rows, _team);
        _keep?.Invoke(RowsKept(Epoch, Batch), _team);
        _step.Workspace.Annealing = _options.Annealing.Factor(Epoch - 1 + (double)Batch / Batches);
        float loss = _step.Backpropagate(_team);
        if (!float.IsFinite(loss))
            throw TrainingDivergedException.OfLoss(loss, Epoch, Batch + 1, Batches, _optimizer.LearningRate);

        Batch++;
        Update.Run(_team, Rates, isLast: IsDone);
        _step.UpdateStatistics();
        Sums.Add(_step.Workspace, loss, rows);
    }

    /// <summary>Refuses weights, or an average of them, that are no longer finite.</summary>
    public void CheckWeights()
    {
        // A finite loss may still have had an infinite gradient: the next loss would show it, but the last step has no next.
        RefuseNonFinite(_step.State);
        if (Update.Average is { } average)
            RefuseNonFinite(average.Values);
    }

    /// <summary>Adds to a report what the epoch came to so far.</summary>
    public EpochReport Complete(EpochReport report)
    {
        ReadOnlySpan<long> use = _step.CountsCodeUse ? _step.Workspace.CodeUse : [];
        return report with
        {
            Progress = (double)Batch / Batches,
            Loss = Sums.MeanLoss,
            Terms = Sums.Parts,
            CodeUse = use.IsEmpty ? null : CodeUse.Of(use, RowsKept(Epoch, 0, Batch)),
            LearningRate = _optimizer.LearningRate,
            GradientNorm = Update.Norms.Mean,
        };
    }

    /// <summary>The rows of a mini-batch that are kept, at least one.</summary>
    private int RowsKept(int epoch, int batch)
    {
        (int start, int end) = (RowsOf(batch), RowsOf(batch + 1));
        return (int)Math.Max(1, end - start - (_trimming.LeftOut(epoch, end) - _trimming.LeftOut(epoch, start)));
    }

    private void RefuseNonFinite(ReadOnlySpan<float> weights)
    {
        int bad = NonFinite.IndexIn(weights);
        if (bad >= 0)
            throw TrainingDivergedException.OfWeight(weights[bad], Math.Min(Epoch, _options.Epochs), Batches, _optimizer.LearningRate);
    }

    private static WeightAverage AverageOf(double decay, int count)
    {
        var average = new WeightAverage(decay);
        average.Prepare(count);
        return average;
    }

    /// <summary>Closes the samples, and gives the optimizer its own learning rate back.</summary>
    public void Dispose()
    {
        _reader.Dispose();
        Rates.Restore();
    }
}
