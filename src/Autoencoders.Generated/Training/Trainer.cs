namespace Autoencoders;

/// <summary>
/// Trains a network to reconstruct its input. Training owns the network: nobody else may use it meanwhile, except between two steps in
/// the thread that trains.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class Trainer<TNetwork>
    where TNetwork : class, INetwork<TNetwork>
{
    // A thread is worth waking for this many multiplications of the forward pass.
    private const long WorkPerThread = 1 << 19;

    private TrainingStep<TNetwork>? _step;

    /// <summary>Joins a network and the optimiser that is to train it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="optimizer">An optimiser that serves no other network; what it learns from steps is kept as long as the trainer.</param>
    /// <exception cref="InvalidOperationException">The optimiser serves a network already.</exception>
    public Trainer(TNetwork network, IOptimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(optimizer);
        optimizer.Prepare(TNetwork.ParameterCount);
        Network = network;
        Optimizer = optimizer;
    }

    /// <summary>The network that is trained.</summary>
    public TNetwork Network { get; }

    /// <summary>What turns gradients into new weights; its learning rate may be set between steps.</summary>
    public IOptimizer Optimizer { get; }

    /// <summary>Trains one step. Allocates nothing, unless the batch has more rows than any before it.</summary>
    /// <param name="batch">Row-major: one or more rows x input length.</param>
    /// <param name="team">The threads to share the step; null for the calling thread alone. The result is the same to the bit.</param>
    /// <returns>The mean loss of the rows, with the weights of before the step: the sum of all terms as they are weighted.</returns>
    /// <exception cref="ArgumentException">
    /// The batch is not one or more whole rows, or a value is not finite, or the network takes conditions.
    /// </exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite; the weights are those of before the step.</exception>
    public float Step(ReadOnlySpan<float> batch, WorkerTeam? team = null) => Step(batch, [], team);

    /// <summary>Trains one step of a network that takes conditions.</summary>
    /// <param name="batch">Row-major: one or more rows x input length.</param>
    /// <param name="conditions">Row-major: as many rows x condition length; empty for a network without.</param>
    /// <param name="team">The threads to share the step; null for the calling thread alone. The result is the same to the bit.</param>
    /// <returns>The mean loss of the rows, with the weights of before the step: the sum of all terms as they are weighted.</returns>
    /// <exception cref="ArgumentException">
    /// The batch is not one or more whole rows, the conditions are not as many rows, or a value is not finite.
    /// </exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite; the weights are those of before the step.</exception>
    public float Step(ReadOnlySpan<float> batch, ReadOnlySpan<float> conditions, WorkerTeam? team = null)
    {
        int rows = Backpropagation<TNetwork>.RowsOf(batch);
        Backpropagation<TNetwork>.RequireConditions(conditions, rows);
        TrainingStep<TNetwork> step = StepOf(rows);
        step.Workspace.Rows = rows;
        step.Workspace.Annealing = 1f;
        batch.CopyTo(step.Workspace.Inputs);
        conditions.CopyTo(step.Workspace.Conditions);
        float loss = step.Run(team ?? WorkerTeam.Alone);
        if (float.IsFinite(loss))
            return loss;

        NonFinite.Refuse(batch, TNetwork.InputLength, nameof(batch));
        if (!conditions.IsEmpty)
            NonFinite.Refuse(conditions, TNetwork.ConditionLength, nameof(conditions));
        throw TrainingDivergedException.OfStep(loss, Optimizer.LearningRate);
    }

    /// <summary>Trains a number of epochs. Calling it again trains on: weights and optimiser stay as they are.</summary>
    /// <param name="samples">What to learn to reconstruct: at least one row of the network's input length, all values finite.</param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <param name="progress">Is told the state after each epoch.</param>
    /// <param name="cancellationToken">
    /// Ends training between two steps; the network keeps the weights of the last one and stays usable.
    /// </param>
    /// <returns>The reports of all epochs, with the losses and their parts.</returns>
    /// <exception cref="ArgumentException">
    /// Training or validation samples are none, have another length than the network's input or other conditions than it takes, or hold a
    /// value that is not finite.
    /// </exception>
    /// <exception cref="TrainingDivergedException">The loss or a weight is no longer finite.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public TrainingResult Fit(
        Dataset samples,
        TrainingOptions? options = null,
        IProgress<EpochReport>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        options ??= new TrainingOptions();
        TrainingSamples.Require<TNetwork>(samples, nameof(samples));
        if (options.Validation is not null)
            TrainingSamples.Require<TNetwork>(options.Validation, nameof(TrainingOptions.Validation));

        int batchSize = Math.Min(options.BatchSize, samples.Count);
        using var team = new WorkerTeam(Threads(options, batchSize, TNetwork.MultiplyAdds));
        Validation<TNetwork>? validation = options.Validation is null ? null : new(Network, options.Validation, team);
        return new TrainingRun(StepOf(batchSize), samples, options, team)
            .Run(validation is null ? null : validation.Loss, progress, cancellationToken);
    }

    /// <summary>The threads that are worth waking for a step of so many multiplications a row.</summary>
    internal static int Threads(TrainingOptions options, int batchSize, long multiplyAdds)
    {
        int most = options.MaxDegreeOfParallelism == -1 ? Environment.ProcessorCount : options.MaxDegreeOfParallelism;
        return (int)Math.Clamp(multiplyAdds * batchSize / WorkPerThread, 1, most);
    }

    /// <summary>The memory of steps of up to so many rows.</summary>
    internal TrainingWorkspace WorkspaceFor(int rows) => StepOf(rows).Workspace;

    private TrainingStep<TNetwork> StepOf(int rows)
    {
        if (_step is { } step && step.Workspace.Capacity >= rows)
            return step;

        // More memory for the same training: its random numbers go on.
        TrainingStep<TNetwork> larger = new(Network, Optimizer, rows);
        if (_step?.Workspace is { } workspace)
            (larger.Workspace.Seed, larger.Workspace.Step) = (workspace.Seed, workspace.Step);
        return _step = larger;
    }
}
