namespace Autoencoders;

/// <summary>One visit of all samples, mini-batch by mini-batch.</summary>
internal sealed class EpochPass<TNetwork>(TrainingStep<TNetwork> step, Dataset samples, TrainingOptions options, WorkerTeam team)
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly EpochOrder _order = new(samples.Count, options.Seed, options.Shuffle);
    private readonly MiniBatch _batch = new(samples, step.Workspace);

    /// <summary>Trains an epoch and returns the mean loss of its rows.</summary>
    public float Run(int epoch, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<int> order = _order.Of(epoch);
        int size = Math.Min(options.BatchSize, order.Length);
        int batches = (order.Length - 1) / size + 1;
        double sum = 0;
        for (int batch = 0; batch < batches; batch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int start = batch * size;
            ReadOnlyMemory<int> rows = order.Slice(start, Math.Min(size, order.Length - start));
            _batch.Gather(rows, team);
            float loss = step.Run(team);
            if (!float.IsFinite(loss))
                throw TrainingDivergedException.OfLoss(loss, epoch, batch + 1, batches, step.Optimizer.LearningRate);
            sum += (double)loss * rows.Length;
        }

        // A finite loss may still have had an infinite gradient: the next loss would show it, but the last step has no next.
        ReadOnlySpan<float> weights = step.Network.State;
        int bad = NonFinite.IndexIn(weights);
        if (bad >= 0)
            throw TrainingDivergedException.OfWeight(weights[bad], epoch, batches, step.Optimizer.LearningRate);
        return (float)(sum / order.Length);
    }
}
