using System.Collections.Immutable;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>One step of training of one level of a stacked autoencoder; all other parameters stay.</summary>
internal sealed class LevelStep<TNetwork>(TNetwork network, IOptimizer optimizer, TrainingWorkspace workspace, int level)
    : ITrainingStep, IParallelWork
    where TNetwork : class, IStackedAutoencoder<TNetwork>
{
    // The stage behind those of the network: the optimiser's.
    private readonly int _update = TNetwork.LevelStageCount(level);

    public IOptimizer Optimizer => optimizer;

    public TrainingWorkspace Workspace => workspace;

    // Only the level with the code has the terms of the code.
    public ImmutableArray<LossTerm> Terms => level == TNetwork.LevelCount ? TNetwork.LossTerms : LossTerm.ReconstructionAlone;

    public bool CountsCodeUse => level == TNetwork.LevelCount;

    public ReadOnlySpan<float> State => network.State;

    public float Run(WorkerTeam team)
    {
        workspace.Step++;
        for (int stage = 0; stage < _update; stage++)
            team.Run(this, stage);
        float loss = LossSums.Loss(workspace, Terms);
        if (float.IsFinite(loss))
        {
            optimizer.BeginStep();
            team.Run(this, _update);
            network.UpdateLevelStatistics(level, workspace);
        }

        return loss;
    }

    void IParallelWork.RunPart(int stage, int part, int parts)
    {
        if (stage < _update)
        {
            network.RunLevelStage(level, stage, workspace, part, parts);
            return;
        }

        foreach (Range range in TNetwork.LevelParameters(level))
        {
            (int offset, int length) = range.GetOffsetAndLength(TNetwork.ParameterCount);
            Share share = Share.Of(length, part, parts, ITrainingStep.Multiple);
            (int start, int count) = (offset + (int)share.Start, (int)(share.End - share.Start));
            optimizer.Update(network.Parameters.Slice(start, count), workspace.Gradients.Slice(start, count), start);
        }
    }
}
