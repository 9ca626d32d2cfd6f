using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>A step of training of one level of a stacked autoencoder; all other parameters stay.</summary>
internal sealed class LevelStep<TNetwork>(TNetwork network, TrainingWorkspace workspace, int level) : ITrainingStep, IParallelWork
    where TNetwork : class, IStackedAutoencoder<TNetwork>
{
    public TrainingWorkspace Workspace => workspace;

    // Only the level with the code has the terms of the code.
    public ImmutableArray<LossTerm> Terms => level == TNetwork.LevelCount ? TNetwork.LossTerms : LossTerm.ReconstructionAlone;

    // The outermost level alone has the loss of the network; the others have its samples, which are the same.
    public LossDomain Domain => TNetwork.LossDomain;

    public bool CountsCodeUse => level == TNetwork.LevelCount;

    public Span<float> State => network.State;

    public Span<float> Parameters => network.Parameters;

    public ReadOnlySpan<Range> Trained => TNetwork.LevelParameters(level);

    public float Backpropagate(WorkerTeam team)
    {
        workspace.Step++;
        int stages = TNetwork.LevelStageCount(level);
        for (int stage = 0; stage < stages; stage++)
            team.Run(this, stage);
        return LossSums.Loss(workspace, Terms);
    }

    public void UpdateStatistics() => network.UpdateLevelStatistics(level, workspace);

    void IParallelWork.RunPart(int stage, int part, int parts) => network.RunLevelStage(level, stage, workspace, part, parts);
}
