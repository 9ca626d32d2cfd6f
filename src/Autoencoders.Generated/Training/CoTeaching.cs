using System.Diagnostics;

namespace Autoencoders;

/// <summary>
/// Trains two networks of a class on samples with anomalies among them: of each mini-batch, each network learns from the rows that the
/// <i>other</i> one reconstructs best (robust collaborative autoencoders; Liu et al., 2021). A network that leaves out rows by its own errors
/// keeps the mistakes that it made early; another one, with other initial weights, does not share them.
/// </summary>
/// <remarks>
/// <see cref="TrainingOptions.Contamination"/> is the share of the rows that each mini-batch leaves out. It grows as it does in
/// <see cref="Trainer{TNetwork}.Fit"/>. Both networks choose before either learns.
/// </remarks>
/// <example><code>
/// var pair = new CoTeaching&lt;MachineAutoencoder>(new MachineAutoencoder(seed: 1), new MachineAutoencoder(seed: 2), new Adam(1e-3f));
/// pair.Fit(samples, new TrainingOptions { Epochs = 50, Contamination = 0.1 });
/// float[] row = new float[MachineAutoencoder.InputLength];
/// float score = (pair.First.ReconstructionError(row) + pair.Second.ReconstructionError(row)) / 2;
/// </code></example>
/// <typeparam name="TNetwork">The class of the networks.</typeparam>
public sealed class CoTeaching<TNetwork>
    where TNetwork : class, ITrainable<TNetwork>
{
    private readonly SoleUse _firstTraining;
    private readonly SoleUse _secondTraining;
    private long _steps;

    /// <summary>Joins two networks and the optimizer that is to train both.</summary>
    /// <param name="first">A network.</param>
    /// <param name="second">Another network, with initial weights of another seed.</param>
    /// <param name="optimizer">An optimizer that serves no other network.</param>
    /// <exception cref="ArgumentException">Both are the same network.</exception>
    /// <exception cref="InvalidOperationException">The optimizer serves a network already.</exception>
    public CoTeaching(TNetwork first, TNetwork second, IOptimizer optimizer)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(optimizer);
        if (ReferenceEquals(first, second))
            throw new ArgumentException("Two networks teach each other, but both are the same one.", nameof(second));
        optimizer.Prepare(ArraySize.Of(2, TNetwork.ParameterCount, "parameters of two networks", nameof(second)));
        (First, Second, Optimizer) = (first, second, optimizer);
        (_firstTraining, _secondTraining) = (SoleUse.TrainingOf(first), SoleUse.TrainingOf(second));
    }

    /// <summary>The first network.</summary>
    public TNetwork First { get; }

    /// <summary>The second network.</summary>
    public TNetwork Second { get; }

    /// <summary>The optimizer of both.</summary>
    public IOptimizer Optimizer { get; }

    /// <summary>
    /// Trains both networks a number of epochs. Calling it again trains on. The bits do not depend on the number of threads; steps allocate
    /// nothing.
    /// </summary>
    /// <param name="samples">What to learn to reconstruct, as for <see cref="Trainer{TNetwork}.Fit"/>.</param>
    /// <param name="options">How to train. Clipping takes the gradient of both networks together.</param>
    /// <param name="progress">Is told the state after each epoch.</param>
    /// <param name="cancellationToken">Ends training between two steps; the networks keep the weights of the last one.</param>
    /// <returns>The reports of all epochs: losses, terms and validation losses are means of both networks. The use of codes is not counted.</returns>
    /// <exception cref="ArgumentException">
    /// The samples, or those of the options, do not fit the networks; or the options have checkpoints, which co-teaching does not write; or
    /// early stopping without a validation set; or anomalies for networks with penalties on their weights.
    /// </exception>
    /// <exception cref="InvalidOperationException">Another thread trains one of the networks.</exception>
    /// <exception cref="TrainingDivergedException">A loss or a weight is no longer finite.</exception>
    /// <exception cref="OperationCanceledException">Training was canceled.</exception>
    public TrainingResult Fit(
        ISampleSource samples,
        TrainingOptions options,
        IProgress<EpochReport>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(options);
        TrainingSamples.Require<TNetwork>(samples, nameof(samples));
        TrainingSamples.RequireOf<TNetwork>(options);
        GatheredRules.RefuseIn<TNetwork>(nameof(samples));
        if (options.Checkpoints is not null)
            throw new ArgumentException("Co-teaching writes no checkpoints; only a Trainer does.", nameof(options));

        using SoleUse.Stay first = _firstTraining.Enter();
        using SoleUse.Stay second = _secondTraining.Enter();
        int batchSize = Math.Min(options.BatchSize, samples.Count);
        using var team = new WorkerTeam(Trainer<TNetwork>.Threads(options, batchSize, TNetwork.MultiplyAdds));
        using Activity? activity = Trainer<TNetwork>.Telemetry.BeginTraining(options.Epochs, samples.Count, 2 * TNetwork.ParameterCount);
        var step = new PairStep<TNetwork>(First, Second, batchSize, options);
        step.Workspace.Step = _steps;
        try
        {
            return new TrainingRun(step, Optimizer, samples, options, team)
            {
                Keep = step.Keep,
                Validation = MeasureBy(step, options, team),
                Telemetry = Trainer<TNetwork>.Telemetry,
            }
            .Run(progress, cancellationToken);
        }
        finally
        {
            step.Give();
            _steps = step.Workspace.Step;
        }
    }

    private Func<ValidationLosses>? MeasureBy(PairStep<TNetwork> step, TrainingOptions options, WorkerTeam team)
    {
        if (options.Validation is not { } samples)
            return null;
        var first = new Validation<TNetwork>(First, samples, options, team);
        var second = new Validation<TNetwork>(Second, samples, options, team);
        return () => step.Measure(first, second);
    }
}
