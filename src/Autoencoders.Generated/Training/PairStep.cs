using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>
/// A step of training of two networks as if they were one, whose parameters are those of the first and then those of the second: so that
/// all of a run serves both at once. Each network learns from the rows that the other keeps.
/// </summary>
internal sealed class PairStep<TNetwork> : ITrainingStep
    where TNetwork : class, ITrainable<TNetwork>
{
    private readonly (TNetwork Network, ITrainingStep Step, RowTrimming<TNetwork> Kept)[] _pair;
    private readonly Range[] _trained = [new Range(0, 2 * TNetwork.ParameterCount)];
    private readonly float[] _state;
    private bool _isAveraged;

    /// <summary>Allocates the memory of mini-batches of up to <paramref name="capacity"/> rows.</summary>
    public PairStep(TNetwork first, TNetwork second, int capacity, TrainingOptions options)
    {
        Workspace = TrainingWorkspace.ForPair<TNetwork>(capacity);
        _state = new float[2 * first.State.Length];
        _pair = [StepOf(first, second, capacity, options), StepOf(second, first, capacity, options)];
        for (int i = 0; i < _pair.Length; i++)
        {
            ReadOnlySpan<float> state = _pair[i].Network.State;
            state[..TNetwork.ParameterCount].CopyTo(ParametersOf(i));
            state[TNetwork.ParameterCount..].CopyTo(StatisticsOf(i));
        }
    }

    public TrainingWorkspace Workspace { get; }

    public ImmutableArray<LossTerm> Terms => TNetwork.LossTerms;

    public LossDomain Domain => TNetwork.LossDomain;

    public bool CountsCodeUse => false;

    public Span<float> State => _state;

    public Span<float> Parameters => _state.AsSpan(0, 2 * TNetwork.ParameterCount);

    public ReadOnlySpan<Range> Trained => _trained;

    /// <summary>Gives each network the rows that the other one finds most normal, in memory of its own.</summary>
    /// <param name="kept">The number of rows that each gets.</param>
    /// <param name="team">The threads to share the work.</param>
    public void Keep(int kept, WorkerTeam team)
    {
        if (_isAveraged)
            Give();
        foreach ((_, _, RowTrimming<TNetwork> rows) in _pair)
            rows.Keep(kept, team);
        Workspace.Rows = kept;
    }

    public void BeginEpoch(IReadOnlyList<EpochReport> finished)
    {
        foreach ((_, ITrainingStep step, _) in _pair)
            step.BeginEpoch(finished);
    }

    public float Backpropagate(WorkerTeam team)
    {
        Workspace.Step++;
        float loss = 0;
        for (int i = 0; i < _pair.Length; i++)
        {
            ITrainingStep step = _pair[i].Step;
            step.Workspace.Annealing = Workspace.Annealing;
            step.Workspace.Step = Workspace.Step - 1;
            step.Workspace.Seed = i == 0 ? Workspace.Seed : ~Workspace.Seed; // Another dropout for each.
            loss += step.Backpropagate(team) / 2;
            step.Workspace.Gradients.CopyTo(Workspace.Gradients[(i * TNetwork.ParameterCount)..]);
        }

        for (int term = 0; term < Terms.Length; term++)
            Average(_pair[0].Step.Workspace.Term(term), _pair[1].Step.Workspace.Term(term), Workspace.Term(term));
        return loss;
    }

    public void UpdateStatistics()
    {
        Give();
        for (int i = 0; i < _pair.Length; i++)
        {
            _pair[i].Step.UpdateStatistics();
            if (StatisticsOf(i) is { IsEmpty: false } statistics)
                _pair[i].Network.State[TNetwork.ParameterCount..].CopyTo(statistics);
        }
    }

    /// <summary>Measures both networks with the parameters that there are, which may be averages, and takes the mean.</summary>
    public ValidationLosses Measure(Validation<TNetwork> first, Validation<TNetwork> second)
    {
        Give();
        _isAveraged = true;
        (ValidationLosses one, ValidationLosses other) = (first.Measure(), second.Measure());
        return new((one.Loss + other.Loss) / 2, (one.Clean + other.Clean) / 2, (one.Entropy + other.Entropy) / 2);
    }

    /// <summary>Gives the networks the state that the run has.</summary>
    public void Give()
    {
        for (int i = 0; i < _pair.Length; i++)
        {
            Span<float> state = _pair[i].Network.State;
            ParametersOf(i).CopyTo(state);
            StatisticsOf(i).CopyTo(state[TNetwork.ParameterCount..]);
        }
        _isAveraged = false;
    }

    private (TNetwork, ITrainingStep, RowTrimming<TNetwork>) StepOf(TNetwork network, TNetwork judge, int capacity, TrainingOptions options)
    {
        ITrainingStep step = AnomalyStep<TNetwork>.Around(new TrainingStep<TNetwork>(network, capacity), network, options);
        return (network, step, new RowTrimming<TNetwork>(judge, Workspace, step.Workspace));
    }

    private Span<float> ParametersOf(int network) => _state.AsSpan(network * TNetwork.ParameterCount, TNetwork.ParameterCount);

    private Span<float> StatisticsOf(int network)
    {
        int length = (_state.Length / 2) - TNetwork.ParameterCount;
        return _state.AsSpan((2 * TNetwork.ParameterCount) + (network * length), length);
    }

    private static void Average(ReadOnlySpan<float> first, ReadOnlySpan<float> second, Span<float> means)
    {
        for (int row = 0; row < means.Length; row++)
            means[row] = (first[row] + second[row]) / 2;
    }
}
