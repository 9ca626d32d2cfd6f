using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>
/// A step of training that drives up the errors of known anomalies beside what the mini-batch teaches:
/// <c>weight * mean(max(0, margin - error))</c>. Its gradient is the mean gradient of the rows below the margin, so that one further run of
/// the network's own backward pass gives it, whatever the network is made of.
/// </summary>
/// <remarks>
/// The margin follows the lowest loss of the epochs so far. It only ever falls, and the sum of both terms is bounded by it. A margin that
/// followed the loss of each step could rise with what it does to that loss, without end.
/// </remarks>
internal sealed class AnomalyStep<TNetwork> : ITrainingStep, IParallelWork
    where TNetwork : class, ITrainable<TNetwork>
{
    // The anomalies of a step are at most one in so many of its rows: they are few, and their turn comes soon.
    private const int BatchPart = 4;

    // The floats of a cache line: no two threads that share the sum write to the same one.
    private const int Multiple = 16;

    private readonly TNetwork _network;
    private readonly TrainingStep<TNetwork> _step;
    private readonly TrainingOptions _options;
    private readonly Dataset _anomalies;
    private readonly ISampleReader _reader;
    private readonly Backpropagation<TNetwork> _backpropagation;
    private readonly float[] _errors;
    private long _round = -1;
    private float _margin;
    private float _factor;

    private AnomalyStep(TrainingStep<TNetwork> step, TNetwork network, TrainingOptions options, Dataset anomalies)
    {
        (_step, _network, _options, _anomalies) = (step, network, options, anomalies);
        int rows = Math.Min(anomalies.Count, Math.Max(1, options.BatchSize / BatchPart));
        _reader = anomalies.OpenReader(options.Seed, shuffle: true);
        _backpropagation = new Backpropagation<TNetwork>(network, rows);
        _errors = new float[rows];
    }

    public TrainingWorkspace Workspace => _step.Workspace;

    public ImmutableArray<LossTerm> Terms => _step.Terms;

    public LossDomain Domain => _step.Domain;

    public bool CountsCodeUse => _step.CountsCodeUse;

    public Span<float> State => _step.State;

    public Span<float> Parameters => _step.Parameters;

    public ReadOnlySpan<Range> Trained => _step.Trained;

    private TrainingWorkspace Memory => _backpropagation.Workspace;

    /// <summary>The step with the anomalies of the options, or the step itself where the options have no anomalies.</summary>
    /// <exception cref="ArgumentException">The network has penalties on its weights.</exception>
    public static ITrainingStep Around(TrainingStep<TNetwork> step, TNetwork network, TrainingOptions options)
    {
        if (options.Anomalies is not { } anomalies)
            return step;

        // Each run adds the gradient of the penalties: what is taken off for the anomalies would take off some of it too.
        if (network.Penalty != 0)
        {
            throw new ArgumentException(
                "Anomalies do not go with penalties on weights (L1, L2). Leave these out, and give the optimizer a weight decay.",
                nameof(options));
        }

        return new AnomalyStep<TNetwork>(step, network, options, anomalies);
    }

    public void BeginEpoch(IReadOnlyList<EpochReport> finished)
    {
        double lowest = double.PositiveInfinity;
        for (int epoch = 0; epoch < finished.Count; epoch++)
            lowest = Math.Min(lowest, finished[epoch].Terms[0].Value);

        // In the first epoch no row is below it: a network that has learned nothing knows no anomaly.
        _margin = finished.Count == 0 ? 0 : (float)(_options.AnomalyMargin * lowest);
    }

    public float Backpropagate(WorkerTeam team)
    {
        float loss = _step.Backpropagate(team);
        if (_margin == 0)
            return loss;
        int taken = Gather(), below = KeepBelow(taken);
        if (below == 0)
            return loss;

        Memory.Rows = below;
        (Memory.Seed, Memory.Step) = (Workspace.Seed, Workspace.Step - 1);
        Memory.Annealing = 0; // The error alone is driven up, not what a code costs.
        _backpropagation.Run(team);
        _factor = -(float)(_options.AnomalyWeight * below / taken);
        team.Run(this);
        return loss;
    }

    public void UpdateStatistics() => _step.UpdateStatistics();

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        Partition share = Partition.Of(Workspace.Gradients.Length, part, parts, Multiple);
        (int start, int length) = ((int)share.Start, (int)(share.End - share.Start));
        UpdateSweep.Run(
            new ScaledAddition(
                ref MemoryMarshal.GetReference(Workspace.Gradients.Slice(start, length)),
                in MemoryMarshal.GetReference(_backpropagation.Gradients.Slice(start, length)),
                _factor),
            length);
    }

    /// <summary>Takes the next anomalies of their round. Which ones is a function of the number of the step, so that a run can be resumed.</summary>
    private int Gather()
    {
        int stepsOfRound = (_anomalies.Count + _errors.Length - 1) / _errors.Length;
        (long round, long step) = Math.DivRem(Workspace.Step - 1, stepsOfRound);
        if (round != _round)
            _reader.Begin((int)round);
        _round = round;

        int start = (int)step * _errors.Length, rows = Math.Min(_errors.Length, _anomalies.Count - start);
        Memory.Rows = rows;
        _reader.Prepare(start, rows);
        _reader.Read(start, Memory.Inputs, Memory.Conditions);
        return rows;
    }

    /// <summary>Keeps the rows with errors below the margin, in their order, and returns their number.</summary>
    private int KeepBelow(int rows)
    {
        Span<float> errors = _errors.AsSpan(0, rows);
        _network.EvaluateBatch(Memory.Inputs, Memory.Conditions, errors);
        int kept = 0;
        for (int row = 0; row < rows; row++)
        {
            if (errors[row] < _margin)
            {
                Move(Memory.Inputs, TNetwork.InputLength, row, kept);
                Move(Memory.Conditions, TNetwork.ConditionLength, row, kept++);
            }
        }
        return kept;
    }

    private static void Move(Span<float> rows, int length, int row, int place) =>
        rows.Slice(row * length, length).CopyTo(rows[(place * length)..]);
}
