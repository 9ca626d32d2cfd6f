using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>A step of training of a whole network.</summary>
internal sealed class TrainingStep<TNetwork>(TNetwork network, int capacity) : ITrainingStep
    where TNetwork : class, ITrainable<TNetwork>
{
    private static readonly Range[] s_trained = [new Range(0, TNetwork.ParameterCount)];

    private readonly Backpropagation<TNetwork> _backpropagation = new(network, capacity);

    public TrainingWorkspace Workspace => _backpropagation.Workspace;

    public ImmutableArray<LossTerm> Terms => TNetwork.LossTerms;

    public LossDomain Domain => TNetwork.LossDomain;

    public bool CountsCodeUse => true;

    public Span<float> State => network.State;

    public Span<float> Parameters => network.Parameters;

    public ReadOnlySpan<Range> Trained => s_trained;

    public ReadOnlySpan<LookupTable> Tables => TNetwork.LookupTables;

    public float Backpropagate(WorkerTeam team) => _backpropagation.Run(team);

    public void UpdateStatistics() => network.UpdateStatistics(Workspace);
}
