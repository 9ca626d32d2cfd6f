using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Autoencoders.Hosting;

/// <summary>
/// Learns from the rows of requests beside them: any number of threads observe rows, one trainer takes them in turns, and the learned weights
/// take the place of the old ones as a swapped file does. A model that somebody else puts in service is where learning goes on from.
/// </summary>
/// <typeparam name="TNetwork">The network.</typeparam>
/// <typeparam name="TVersion">The kind of version.</typeparam>
public abstract class ModelLearner<TNetwork, TVersion> : ILearner, IMeasuredLearner
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    where TVersion : ModelVersion
{
    private readonly ModelProvider<TVersion> _provider;
    private readonly LearningOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly RowQueue _queue;
    private readonly float[] _row = new float[TNetwork.InputLength + TNetwork.ConditionLength];
    private readonly float[] _scaled = new float[TNetwork.InputLength];
    private TVersion? _basis;
    private Trainer<TNetwork>? _trainer;
    private IScaler? _scaler;
    private DateTimeOffset _published;
    private bool _hasLearned;
    private long _observed;
    private long _dropped;
    private long _steps;
    private long _versions;
    private float _loss;

    private protected ModelLearner(ModelProvider<TVersion> provider, LearningOptions options, HostingServices services)
    {
        (_provider, _options, _clock, _logger) = (provider, options, services.Clock, services.Logger);
        _queue = new RowQueue(options.QueueCapacity, _row.Length);
        _published = services.Clock.GetUtcNow();
        services.Meters.Add(this, provider.Tags);
    }

    /// <summary>The rows that were taken.</summary>
    public long Observed => Interlocked.Read(ref _observed);

    /// <summary>The rows that were not: the queue was full, or a value is not finite or outside of the domain of the loss.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>The training steps so far.</summary>
    public long Steps => Interlocked.Read(ref _steps);

    /// <summary>The learned versions that were put in service.</summary>
    public long Published => Interlocked.Read(ref _versions);

    /// <summary>The mean loss of the steps of the last turn; 0 before the first step.</summary>
    public float Loss => Volatile.Read(ref _loss);

    /// <summary>Shows a row to the trainer, from any thread. It is copied; nobody waits, and nothing is allocated.</summary>
    /// <param name="row">One row in the units of the model's requests: input length.</param>
    /// <returns>False if the row is not learned from: the queue is full, or a value is not finite.</returns>
    /// <exception cref="ArgumentException">The span has another length, or the network takes conditions.</exception>
    public bool Observe(ReadOnlySpan<float> row) => Observe(row, []);

    /// <summary>Shows a row with its condition to the trainer, from any thread.</summary>
    /// <param name="row">One row in the units of the model's requests: input length.</param>
    /// <param name="condition">Condition length values; empty for a network without.</param>
    /// <returns>False if the row is not learned from: the queue is full, or a value is not finite.</returns>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    public bool Observe(ReadOnlySpan<float> row, ReadOnlySpan<float> condition)
    {
        if (row.Length != TNetwork.InputLength)
            throw new ArgumentException($"The row has {row.Length} values; the network takes {TNetwork.InputLength}.", nameof(row));
        if (condition.Length != TNetwork.ConditionLength)
        {
            throw new ArgumentException(
                $"The condition has {condition.Length} values; the network takes {TNetwork.ConditionLength}.", nameof(condition));
        }

        bool isTaken = NonFinite.IndexIn<TNetwork>(row) < 0 && NonFinite.IndexIn(condition) < 0 && _queue.TryAdd(row, condition);
        Interlocked.Increment(ref isTaken ? ref _observed : ref _dropped);
        return isTaken;
    }

    /// <summary>Takes the network and the scaler of a version.</summary>
    private protected abstract (TNetwork Network, IScaler? Scaler) WeightsOf(TVersion version);

    /// <summary>Keeps a row from training.</summary>
    /// <param name="row">The values, followed by those of the condition.</param>
    /// <returns>True if the row is kept; false if it is for training.</returns>
    private protected virtual bool HoldsOut(ReadOnlySpan<float> row) => false;

    /// <summary>Puts learned weights in service; null while that is too early.</summary>
    /// <param name="network">A copy of what was learned, which nobody trains on.</param>
    /// <param name="basis">The version that learning began from.</param>
    private protected abstract TVersion? Publish(TNetwork network, TVersion basis);

    /// <summary>Saves a version, as a whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    private protected abstract void Save(TVersion version, string path);

    void ILearner.Turn() => Guard(() =>
    {
        if (!_provider.TryGetCurrent(out TVersion? current))
            return;
        if (!ReferenceEquals(current, _basis))
            Begin(current);
        TakeRows();
        Train();
        if (_clock.GetUtcNow() - _published >= _options.PublishEvery)
            Publish();
    });

    void ILearner.Finish() => Guard(Publish);

    private void Begin(TVersion version)
    {
        (TNetwork network, _scaler) = WeightsOf(version);
        _trainer = new Trainer<TNetwork>(network.Clone(), _options.Optimizer()) { Online = _options.Online };
        (_basis, _hasLearned) = (version, false);
    }

    /// <summary>Takes the rows that wait, at most as many as the queue holds, so that a flood of rows does not keep the trainer from training.</summary>
    private void TakeRows()
    {
        for (int taken = 0; taken < _options.QueueCapacity && _queue.TryTake(_row); taken++)
        {
            if (HoldsOut(_row))
                continue;
            ReadOnlySpan<float> row = _row.AsSpan(0, TNetwork.InputLength), condition = _row.AsSpan(TNetwork.InputLength);
            try
            {
                if (_scaler is null)
                    _trainer!.Observe(row, condition);
                else
                {
                    _scaler.Transform(row, _scaled);
                    _trainer!.Observe(_scaled, condition);
                }
            }
            catch (ArgumentException)
            {
                // The scaler or the loss is not defined for the row; the next row may be sound.
                Interlocked.Increment(ref _dropped);
            }
        }
    }

    private void Train()
    {
        using Activity? activity = HostingTelemetry.Activities.StartActivity(
            "autoencoders.train", ActivityKind.Internal, default(ActivityContext), _provider.Tags);
        OnlineReport report = _trainer!.TrainFor(_options.Budget);
        activity?.SetTag("autoencoder.steps", report.Steps);
        if (report.Steps == 0)
            return;
        _hasLearned = true;
        Interlocked.Add(ref _steps, report.Steps);
        Volatile.Write(ref _loss, report.Loss);
    }

    private void Publish()
    {
        if (!_hasLearned || _basis is null || Publish(_trainer!.Network.Clone(), _basis) is not { } version)
            return;
        (_basis, _hasLearned, _published) = (version, false, _clock.GetUtcNow());
        Interlocked.Increment(ref _versions);
        if (_options.SavePath is { } path)
            Save(version, path);
    }

    /// <summary>
    /// Keeps learning alive: what diverged or was refused is thrown away, and the next turn begins from the version in service. So it does
    /// after a file could not be written; the next version is saved to it again.
    /// </summary>
    private void Guard(Action act)
    {
        try
        {
            act();
        }
        catch (Exception reason) when (reason is not OutOfMemoryException)
        {
            _basis = null;
            _published = _clock.GetUtcNow();
            _logger.LearningFailed(reason, _provider.Name, _provider.Network);
        }
    }
}
