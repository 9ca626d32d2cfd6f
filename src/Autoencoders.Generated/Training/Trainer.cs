using System.Diagnostics;

namespace Autoencoders;

/// <summary>
/// Trains a network to reconstruct its input. Training owns the network: nobody else may use it meanwhile, except between two steps in
/// the thread that trains.
/// </summary>
/// <example><code>
/// var trainer = new Trainer&lt;MachineAutoencoder>(new MachineAutoencoder(seed: 1), new Adam(1e-3f));
/// TrainingResult result = trainer.Fit(samples, new TrainingOptions { Epochs = 50, BatchSize = 32 });
/// </code></example>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed partial class Trainer<TNetwork> : IOnlineTrainer
    where TNetwork : class, ITrainable<TNetwork>
{
    // A thread is worth waking for this many multiplications of the forward pass.
    private const long WorkPerThread = 1 << 19;

    private static readonly TrainingTelemetry s_telemetry = new(typeof(TNetwork).Name);

    private readonly SoleUse _training;
    private TrainingStep<TNetwork>? _step;
    private ParameterUpdate? _update;
    private OnlineTraining<TNetwork>? _online;

    /// <summary>Joins a network and the optimizer that is to train it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="optimizer">An optimizer that serves no other network; what it learns from steps is kept as long as the trainer.</param>
    /// <exception cref="InvalidOperationException">The optimizer serves a network already.</exception>
    public Trainer(TNetwork network, IOptimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(optimizer);
        optimizer.Prepare(TNetwork.ParameterCount);
        Network = network;
        Optimizer = optimizer;
        _training = SoleUse.TrainingOf(network);
    }

    /// <summary>The network that is trained.</summary>
    public TNetwork Network { get; }

    /// <summary>The optimizer; its learning rate may be set between steps.</summary>
    public IOptimizer Optimizer { get; }

    /// <summary>The options of online learning; fixed from the first <c>Observe</c> or <see cref="TrainFor(TimeSpan)"/> on.</summary>
    public OnlineOptions Online { get; init; } = new();

    private OnlineTraining<TNetwork> OnlineTraining => _online ??= new(Network, Optimizer, Online);

    /// <summary>Trains one step. Allocates nothing, unless the batch has more rows than any before it.</summary>
    /// <param name="batch">Row-major: one or more rows x input length.</param>
    /// <param name="team">
    /// The threads to share the step; null for the calling thread alone, which also runs steps of less than a million multiplications
    /// forward: others would take longer to begin. The result is the same to the bit.
    /// </param>
    /// <returns>The mean loss of the rows, with the weights of before the step: the sum of all terms as they are weighted.</returns>
    /// <exception cref="ArgumentException">
    /// The batch is not one or more whole rows, or a value is not finite or none that the loss is defined for, or the network takes
    /// conditions.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread trains the network.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite; the weights are those of before the step.</exception>
    public float Step(ReadOnlySpan<float> batch, WorkerTeam? team = null) => Step(batch, [], team);

    /// <summary>Trains one step of a network that takes conditions.</summary>
    /// <param name="batch">Row-major: one or more rows x input length.</param>
    /// <param name="conditions">Row-major: as many rows x condition length; empty for a network without.</param>
    /// <param name="team">
    /// The threads to share the step; null for the calling thread alone, which also runs steps of less than a million multiplications
    /// forward: others would take longer to begin. The result is the same to the bit.
    /// </param>
    /// <returns>The mean loss of the rows, with the weights of before the step: the sum of all terms as they are weighted.</returns>
    /// <exception cref="ArgumentException">
    /// The batch is not one or more whole rows, the conditions are not as many rows, or a value is not finite or none that the loss is
    /// defined for.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread trains the network.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite; the weights are those of before the step.</exception>
    public float Step(ReadOnlySpan<float> batch, ReadOnlySpan<float> conditions, WorkerTeam? team = null)
    {
        int rows = Backpropagation<TNetwork>.RowsOf(batch);
        Backpropagation<TNetwork>.RequireConditions(conditions, rows);
        OutsideDomain.Refuse<TNetwork>(batch, nameof(batch));
        using SoleUse.Stay stay = _training.Enter();
        TrainingStep<TNetwork> step = StepOf(rows);
        step.Workspace.Rows = rows;
        step.Workspace.Annealing = 1f;
        batch.CopyTo(step.Workspace.Inputs);
        conditions.CopyTo(step.Workspace.Conditions);
        float loss = Step(step, rows, team);
        if (float.IsFinite(loss))
            return loss;
        NonFinite.RefuseIn<TNetwork>(batch, nameof(batch));
        if (!conditions.IsEmpty)
            NonFinite.Refuse(conditions, TNetwork.ConditionLength, nameof(conditions));
        throw TrainingDivergedException.OfStep(loss, Optimizer.LearningRate);
    }

    /// <summary>
    /// Shows a sample to the reservoir that <see cref="TrainFor(TimeSpan)"/> learns from; it may keep a copy. The first call allocates the
    /// reservoir, later ones allocate nothing.
    /// </summary>
    /// <param name="sample">One sample: input length values, finite, or NaN where the network accepts missing ones.</param>
    /// <exception cref="ArgumentException">
    /// The span has another length or holds a value that is not finite or none that the loss is defined for, or the network takes conditions.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread trains the network.</exception>
    public void Observe(ReadOnlySpan<float> sample) => Observe(sample, []);

    /// <summary>Shows a sample of a network that takes conditions to the reservoir.</summary>
    /// <param name="sample">One sample: input length values, finite, or NaN where the network accepts missing ones.</param>
    /// <param name="condition">Condition length values, all finite; empty for a network without.</param>
    /// <exception cref="ArgumentException">
    /// A span has another length or holds a value that is not finite or none that the loss is defined for.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread trains the network.</exception>
    public void Observe(ReadOnlySpan<float> sample, ReadOnlySpan<float> condition)
    {
        if (sample.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"The sample has {sample.Length} values; the network takes {TNetwork.InputLength}.", nameof(sample));
        }

        Backpropagation<TNetwork>.RequireConditions(condition, rows: 1);
        NonFinite.RefuseIn<TNetwork>(sample, nameof(sample));
        OutsideDomain.Refuse<TNetwork>(sample, nameof(sample));
        if (!condition.IsEmpty)
            NonFinite.Refuse(condition, TNetwork.ConditionLength, nameof(condition));
        using SoleUse.Stay stay = _training.Enter();
        OnlineTraining.Observe(sample, condition);
    }

    /// <summary>
    /// Trains as many steps as fit into a time, such as what is left of a game's frame, on samples that <c>Observe</c> was shown, in the
    /// calling thread. A step is begun only where steps like it would be over in time; the first two steps are trained in any case, to
    /// learn how long that takes. Later calls allocate nothing.
    /// </summary>
    /// <param name="budget">The time: 0 or more.</param>
    /// <returns>The steps, their loss and the time that they took. Without samples there are no steps.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="budget"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">Another thread trains the network.</exception>
    /// <exception cref="TrainingDivergedException">
    /// The loss is not finite, and the weights are those of before the step; or a weight is not.
    /// </exception>
    public OnlineReport TrainFor(TimeSpan budget)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, TimeSpan.Zero);
        using SoleUse.Stay stay = _training.Enter();
        return OnlineTraining.Run(budget);
    }

    /// <summary>
    /// Trains a number of steps on samples that <c>Observe</c> was shown: with the <see cref="OnlineReport.Steps"/> of earlier calls, a
    /// replay has the bits of what it repeats, however long steps take now.
    /// </summary>
    /// <param name="steps">0 or more.</param>
    /// <returns>The steps, their loss and the time that they took. Without samples there are no steps.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">Another thread trains the network.</exception>
    /// <exception cref="TrainingDivergedException">
    /// The loss is not finite, and the weights are those of before the step; or a weight is not.
    /// </exception>
    public OnlineReport TrainFor(int steps)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        using SoleUse.Stay stay = _training.Enter();
        return OnlineTraining.Run(steps);
    }

    /// <summary>
    /// Trains a number of epochs. Calling it again trains on: weights and optimizer stay as they are. With
    /// <see cref="TrainingOptions.Checkpoints"/>, a run that was interrupted goes on from its file, with the bits of one that was not.
    /// </summary>
    /// <param name="samples">
    /// What to learn to reconstruct, a <see cref="Dataset"/>, a <see cref="SparseDataset"/> or a file: at least one row of the network's input
    /// length, all values finite, or NaN where they are missing and the network is declared as <see cref="Missing.Masked"/>.
    /// </param>
    /// <param name="options">How to train; null for the defaults.</param>
    /// <param name="progress">Is told the state after each epoch.</param>
    /// <param name="cancellationToken">
    /// Ends training between two steps; the network keeps the weights of the last one and stays usable. With checkpoints, one is written.
    /// </param>
    /// <returns>The reports of all epochs, with the losses and their parts; those before an interruption are among them.</returns>
    /// <exception cref="ArgumentException">
    /// There are no training or validation samples; they have another length than the network's input or other conditions than it takes; or
    /// they hold a value that is not finite or that the network's loss is not defined for; or early stopping is asked for without a
    /// validation set; or anomalies are given to a network with penalties on its weights.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread trains the network; or the schedule gives an invalid factor.</exception>
    /// <exception cref="TrainingDivergedException">
    /// The loss, the loss of the validation samples or a weight is no longer finite.
    /// </exception>
    /// <exception cref="OperationCanceledException">Training was canceled.</exception>
    /// <exception cref="CheckpointException">
    /// The checkpoint is damaged or belongs to another run; network and optimizer are as they were.
    /// </exception>
    /// <exception cref="DataFormatException">The samples come from a file that is not what it should be.</exception>
    /// <exception cref="IOException">A checkpoint or the samples cannot be written or read.</exception>
    public TrainingResult Fit(
        ISampleSource samples,
        TrainingOptions? options = null,
        IProgress<EpochReport>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        options ??= new TrainingOptions();
        TrainingSamples.Require<TNetwork>(samples, nameof(samples));
        TrainingSamples.RequireOf<TNetwork>(options);
        GatheredRules.Require<TNetwork>(samples, options);

        using SoleUse.Stay stay = _training.Enter();
        int batchSize = Math.Min(options.BatchSize, samples.Count);
        using var team = new WorkerTeam(Threads(options, batchSize, TNetwork.MultiplyAdds));
        using Activity? activity = s_telemetry.BeginTraining(options.Epochs, samples.Count, TNetwork.ParameterCount);
        TrainingStep<TNetwork> step = StepOf(batchSize);
        return new TrainingRun(AnomalyStep<TNetwork>.Around(step, Network, options), Optimizer, samples, options, team)
        {
            Keep = options.Contamination > 0 ? new RowTrimming<TNetwork>(Network, step.Workspace, step.Workspace).Keep : null,
            Validation = options.Validation is null ? null : new Validation<TNetwork>(Network, options.Validation, options, team).Measure,
            Checkpoint = options.Checkpoints?.FileOf(new CheckpointedNetwork<TNetwork>(Network), samples, options, Optimizer),
            Telemetry = s_telemetry,
        }
        .Run(progress, cancellationToken);
    }

    /// <summary>Trains the mini-batch in the memory of the step; a loss that is not finite moves nothing.</summary>
    private float Step(TrainingStep<TNetwork> step, int rows, WorkerTeam? team)
    {
        team = team is null || ThreadsWorth(rows, TNetwork.MultiplyAdds) == 1 ? WorkerTeam.Alone : team;
        float loss = step.Backpropagate(team);
        if (float.IsFinite(loss))
        {
            _update!.Run(team);
            step.UpdateStatistics();
        }
        return loss;
    }

    /// <summary>The threads that are worth waking for a step of so many multiplications a row.</summary>
    internal static int Threads(TrainingOptions options, int batchSize, long multiplyAdds)
    {
        int most = options.MaxDegreeOfParallelism == -1 ? Environment.ProcessorCount : options.MaxDegreeOfParallelism;
        return (int)Math.Min(ThreadsWorth(batchSize, multiplyAdds), most);
    }

    private static long ThreadsWorth(int rows, long multiplyAdds) => Math.Max(1, multiplyAdds * rows / WorkPerThread);

    /// <summary>The telemetry of training.</summary>
    internal static TrainingTelemetry Telemetry => s_telemetry;

    /// <summary>Begins what only one thread may do with the network.</summary>
    internal SoleUse.Stay Enter() => _training.Enter();

    /// <summary>The memory of steps of up to so many rows.</summary>
    internal TrainingWorkspace WorkspaceFor(int rows) => StepOf(rows).Workspace;

    private TrainingStep<TNetwork> StepOf(int rows)
    {
        if (_step is { } step && step.Workspace.Capacity >= rows)
            return step;

        // More memory for the same training: its random numbers go on.
        TrainingStep<TNetwork> larger = new(Network, rows);
        (larger.Workspace.Seed, larger.Workspace.Step) = Position;
        _update = new ParameterUpdate(larger, Optimizer);
        return _step = larger;
    }
}
