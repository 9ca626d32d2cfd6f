namespace Autoencoders;

/// <summary>Greedy pre-training of stacked autoencoders, level by level from the outside in (Bengio et al., 2006).</summary>
public static class Pretraining
{
    /// <summary>
    /// Trains each level in turn to give back what it reads: the outermost level with the loss of the network, each inner one with the
    /// mean squared error between what the frozen levels around it give and what its part of the decoder makes of it. Then
    /// <see cref="Trainer{TNetwork}.Fit"/> trains the whole.
    /// </summary>
    /// <remarks>
    /// Frozen layers work as they do when nothing is trained, without dropout and corruption; in the level itself both are on. The terms
    /// and the use of the code belong to the last level. The optimizer is that of the trainer, and what it has learned of a parameter
    /// stays with that parameter; the levels share its count of steps.
    /// </remarks>
    /// <typeparam name="TNetwork">A network annotated with <see cref="StackedAttribute"/>.</typeparam>
    /// <param name="trainer">The trainer of the network.</param>
    /// <param name="samples">What to learn to reconstruct: at least one row of the network's input length, all values finite.</param>
    /// <param name="options">
    /// How to train each level: <see cref="TrainingOptions.Epochs"/> are those of one level. Validation has no meaning for a level, and
    /// none is measured.
    /// </param>
    /// <param name="progress">Is told the state after each epoch; <see cref="EpochReport.Level"/> is the number of the level.</param>
    /// <param name="cancellationToken">Ends training between two steps; the network keeps the weights of the last one.</param>
    /// <returns>What each level came to, the outermost first.</returns>
    /// <exception cref="ArgumentException">
    /// There are no samples; they have another length than the network's input, or hold a value that is not finite; or the options have
    /// early stopping, checkpoints, an average of the weights, a contamination or anomalies, which levels do not.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread trains the network.</exception>
    /// <exception cref="TrainingDivergedException">The loss or a weight is no longer finite.</exception>
    /// <exception cref="OperationCanceledException">Training was canceled.</exception>
    public static IReadOnlyList<TrainingResult> Pretrain<TNetwork>(
        this Trainer<TNetwork> trainer,
        ISampleSource samples,
        TrainingOptions? options = null,
        IProgress<EpochReport>? progress = null,
        CancellationToken cancellationToken = default)
        where TNetwork : class, IStackedAutoencoder<TNetwork>
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(samples);
        options ??= new TrainingOptions();
        TrainingSamples.Require<TNetwork>(samples, nameof(samples));

        RefuseWhatLevelsLack(options);
        using SoleUse.Stay stay = trainer.Enter();

        int batchSize = Math.Min(options.BatchSize, samples.Count);
        TrainingWorkspace workspace = trainer.WorkspaceFor(batchSize);
        var results = new TrainingResult[TNetwork.LevelCount];
        for (int level = 1; level <= results.Length; level++)
        {
            using var team = new WorkerTeam(Trainer<TNetwork>.Threads(options, batchSize, TNetwork.LevelMultiplyAdds(level)));
            workspace.Gradients.Clear(); // The norm of a level's gradient is not that of what other steps left beside it.
            var step = new LevelStep<TNetwork>(trainer.Network, workspace, level);
            var run = new TrainingRun(step, trainer.Optimizer, samples, options, team, level) { Telemetry = Trainer<TNetwork>.Telemetry };
            results[level - 1] = run.Run(progress, cancellationToken);
        }

        return results;
    }

    private static void RefuseWhatLevelsLack(TrainingOptions options)
    {
        if (options.EarlyStopping is not null)
            throw new ArgumentException("Pre-training has no validation, so EarlyStopping can't stop it.", nameof(options));
        if (options.Checkpoints is not null)
            throw new ArgumentException("Pre-training writes no checkpoints; only Fit does.", nameof(options));
        if (options.WeightAverage is not null)
            throw new ArgumentException("Pre-training does not average weights; only Fit does.", nameof(options));
        if (options.Contamination > 0)
            throw new ArgumentException("Pre-training leaves no rows out by Contamination; only Fit does.", nameof(options));
        if (options.Anomalies is not null)
            throw new ArgumentException("Pre-training learns from no Anomalies; only Fit does.", nameof(options));
    }
}
