using System.Diagnostics;

namespace Autoencoders;

/// <summary>Trains a network from a reservoir, as many steps as fit into a budget of time.</summary>
internal sealed class OnlineTraining<TNetwork>
    where TNetwork : class, ITrainable<TNetwork>
{
    private readonly IOptimizer _optimizer;
    private readonly OnlineOptions _options;
    private readonly TrainingStep<TNetwork> _step;
    private readonly ParameterUpdate _update;
    private Reservoir _reservoir;
    private StepTime _time;

    public OnlineTraining(TNetwork network, IOptimizer optimizer, OnlineOptions options)
    {
        (_optimizer, _options) = (optimizer, options);
        _step = new TrainingStep<TNetwork>(network, options.BatchSize);
        _step.Workspace.Seed = options.Seed;
        _step.Workspace.Rows = options.BatchSize;
        _update = new ParameterUpdate(_step, optimizer, clipping: options.Clipping);
        _reservoir = new Reservoir(options, TNetwork.InputLength, TNetwork.ConditionLength);
    }

    /// <summary>The samples that steps draw from.</summary>
    public Reservoir Reservoir => _reservoir;

    /// <summary>The samples that were observed since the last step.</summary>
    public long Waiting { get; private set; }

    /// <summary>The expected duration of the next step; zero while it is unknown.</summary>
    public TimeSpan ExpectedStep => _time.Expected;

    /// <summary>The number of the last step, which random numbers are functions of.</summary>
    public long StepNumber
    {
        get => _step.Workspace.Step;
        set => _step.Workspace.Step = value;
    }

    public void Observe(ReadOnlySpan<float> sample, ReadOnlySpan<float> condition)
    {
        _reservoir.Add(sample, condition);
        Waiting++;
    }

    public OnlineReport Run(TimeSpan budget)
    {
        long start = Stopwatch.GetTimestamp(), now = start, end = StepTime.EndOf(start, budget);
        int steps = 0;
        double losses = 0;
        while (_reservoir.Count > 0 && _time.Fits(now, end))
        {
            losses += Step();
            steps++;
            long before = now;
            now = Stopwatch.GetTimestamp();
            _time.Add(now - before);
        }

        if (steps == 0 && _reservoir.Count > 0)
            _time.Forget();
        CheckWeights(steps);
        return new OnlineReport(steps, steps == 0 ? 0 : (float)(losses / steps), Stopwatch.GetElapsedTime(start, now));
    }

    public OnlineReport Run(int steps)
    {
        long start = Stopwatch.GetTimestamp();
        if (_reservoir.Count == 0)
            steps = 0;
        double losses = 0;
        for (int step = 0; step < steps; step++)
            losses += Step();
        CheckWeights(steps);
        return new OnlineReport(steps, steps == 0 ? 0 : (float)(losses / steps), Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Refuses weights that are no longer finite: the next step would show them, but may be long in coming.</summary>
    private void CheckWeights(int steps)
    {
        if (steps > 0 && NonFinite.IndexIn(_step.State) is var bad and >= 0)
            throw TrainingDivergedException.OfStepWeight(_step.State[bad], _optimizer.LearningRate);
    }

    private float Step()
    {
        _reservoir.Draw(_step.Workspace.Inputs, _step.Workspace.Conditions);
        float loss = _step.Backpropagate(WorkerTeam.Alone);
        if (!float.IsFinite(loss))
            throw TrainingDivergedException.OfStep(loss, _optimizer.LearningRate);
        _update.Run(WorkerTeam.Alone);
        _step.UpdateStatistics();
        Waiting = 0;
        return loss;
    }

    /// <summary>
    /// Lets steps run on a reservoir of their own and puts everything back behind them, but for the time that a step takes, where that was
    /// unknown.
    /// </summary>
    public void Rehearse(Action act)
    {
        (Reservoir reservoir, StepTime time, long waiting) = (_reservoir, _time, Waiting);
        using var rehearsal = new Rehearsal(_step, _optimizer);
        try
        {
            (_reservoir, _time) = (new Reservoir(_options with { Capacity = 1 }, TNetwork.InputLength, TNetwork.ConditionLength), default);
            act();
        }
        finally
        {
            (_reservoir, Waiting) = (reservoir, waiting);
            if (time.Expected > TimeSpan.Zero)
                _time = time;
        }
    }
}
