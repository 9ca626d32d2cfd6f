using System.Collections.Immutable;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>One step of training of a whole network: loss, gradients, new parameters and new statistics.</summary>
internal sealed class TrainingStep<TNetwork>(TNetwork network, IOptimizer optimizer, int capacity) : ITrainingStep, IParallelWork
    where TNetwork : class, INetwork<TNetwork>
{
    private readonly Backpropagation<TNetwork> _backpropagation = new(network, capacity);

    public IOptimizer Optimizer => optimizer;

    public TrainingWorkspace Workspace => _backpropagation.Workspace;

    public ImmutableArray<LossTerm> Terms => TNetwork.LossTerms;

    public bool CountsCodeUse => true;

    public ReadOnlySpan<float> State => network.State;

    public float Run(WorkerTeam team)
    {
        float loss = _backpropagation.Run(team);
        if (float.IsFinite(loss))
        {
            optimizer.BeginStep();
            team.Run(this);
            network.UpdateStatistics(Workspace);
        }

        return loss;
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        Share share = Share.Of(TNetwork.ParameterCount, part, parts, ITrainingStep.Multiple);
        int start = (int)share.Start;
        int length = (int)share.End - start;
        optimizer.Update(network.Parameters.Slice(start, length), _backpropagation.Gradients.Slice(start, length), start);
    }
}
