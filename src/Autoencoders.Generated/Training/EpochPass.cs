namespace Autoencoders;

/// <summary>One visit of all samples, mini-batch by mini-batch.</summary>
internal sealed class EpochPass(ITrainingStep step, Dataset samples, TrainingOptions options, WorkerTeam team)
{
    private readonly EpochOrder _order = new(samples.Count, options.Seed, options.Shuffle);
    private readonly MiniBatch _batch = new(samples, step.Workspace);
    private readonly LossSums _sums = new(step.Terms);

    /// <summary>Trains an epoch.</summary>
    public void Run(int epoch, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<int> order = _order.Of(epoch);
        int size = Math.Min(options.BatchSize, order.Length);
        int batches = (order.Length - 1) / size + 1;
        _sums.Clear();
        step.Workspace.CodeUse.Clear();
        for (int batch = 0; batch < batches; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int start = batch * size;
            _batch.Gather(order.Slice(start, Math.Min(size, order.Length - start)), team);
            step.Workspace.Annealing = options.Annealing.Factor(epoch - 1 + (double)batch / batches);
            float loss = step.Run(team);
            if (!float.IsFinite(loss))
                throw TrainingDivergedException.OfLoss(loss, epoch, batch + 1, batches, step.Optimizer.LearningRate);
            _sums.Add(step.Workspace);
        }

        // A finite loss may still have had an infinite gradient: the next loss would show it, but the last step has no next.
        ReadOnlySpan<float> weights = step.State;
        int bad = NonFinite.IndexIn(weights);
        if (bad >= 0)
            throw TrainingDivergedException.OfWeight(weights[bad], epoch, batches, step.Optimizer.LearningRate);
    }

    /// <summary>Adds to a report what the last epoch came to.</summary>
    public EpochReport Complete(EpochReport report)
    {
        ReadOnlySpan<long> use = step.CountsCodeUse ? step.Workspace.CodeUse : [];
        return report with
        {
            Loss = _sums.MeanLoss,
            Terms = _sums.Parts,
            CodeUse = use.IsEmpty ? null : CodeUse.Of(use, samples.Count),
        };
    }
}
