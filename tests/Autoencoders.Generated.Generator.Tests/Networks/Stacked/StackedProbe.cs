namespace Autoencoders.Generator.Tests.Networks.Stacked;

internal sealed class StackedProbe<TNetwork> : IStackedProbe
    where TNetwork : class, IStackedAutoencoder<TNetwork>
{
    private readonly TNetwork _network = TNetwork.Create(7);

    public Span<float> State => _network.State;

    public int LevelCount => TNetwork.LevelCount;

    public ReadOnlySpan<Range> LevelParameters(int level) => TNetwork.LevelParameters(level);

    public (float[] Losses, float[] Gradients) Backpropagate(int level, float[] batch, int parts, float untouched)
    {
        int rows = batch.Length / TNetwork.InputLength;
        TrainingWorkspace workspace = TrainingWorkspace.For<TNetwork>(rows + 3);
        workspace.Rows = rows;
        workspace.Step = 1;
        batch.CopyTo(workspace.Inputs);
        workspace.Gradients.Fill(untouched);
        workspace.Scratch.Fill(float.NaN);
        for (int stage = 0; stage < TNetwork.LevelStageCount(level); stage++)
        {
            for (int part = parts - 1; part >= 0; part--)
                _network.RunLevelStage(level, stage, workspace, part, parts);
        }

        return (workspace.Losses.ToArray(), workspace.Gradients.ToArray());
    }

    public long AllocatedByPretraining(float[] samples, int batchSize)
    {
        var bytes = new EpochAllocation();
        new Trainer<TNetwork>(TNetwork.Create(1), new Adam(1e-6f)).Pretrain(
            new Dataset(samples, TNetwork.InputLength),
            new TrainingOptions { Epochs = 4, BatchSize = batchSize, MaxDegreeOfParallelism = 1 },
            bytes);
        return bytes.Least;
    }
}
