using System.Collections.Immutable;

namespace Autoencoders.Generator.Tests.Networks;

internal sealed class NetworkProbe<TNetwork> : INetworkProbe
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly TNetwork _network = TNetwork.Create(7);
    private TrainingWorkspace? _workspace;

    public int InputLength => TNetwork.InputLength;

    public int CodeLength => TNetwork.CodeLength;

    public Span<float> Parameters => _network.Parameters;

    public Span<float> State => _network.State;

    public float Penalty => _network.Penalty;

    public ReadOnlySpan<TensorLayout> Tensors => TNetwork.Tensors;

    public ImmutableArray<LossTerm> LossTerms => TNetwork.LossTerms;

    public void Encode(ReadOnlySpan<float> input, Span<float> code) => _network.Encode(input, code);

    public void Decode(ReadOnlySpan<float> code, Span<float> reconstruction) => _network.Decode(code, reconstruction);

    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction) => _network.Reconstruct(input, reconstruction);

    public float ReconstructionError(ReadOnlySpan<float> input) => _network.ReconstructionError(input);

    public void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes) => _network.EncodeBatch(inputs, codes);

    public void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions) => _network.DecodeBatch(codes, reconstructions);

    public void ReconstructBatch(ReadOnlySpan<float> inputs, Span<float> reconstructions) =>
        _network.ReconstructBatch(inputs, reconstructions);

    public void ReconstructionErrorBatch(ReadOnlySpan<float> inputs, Span<float> errors) =>
        _network.ReconstructionErrorBatch(inputs, errors);

    public (float[] Losses, float[] Gradients) Backpropagate(float[] batch, int parts, long step = 1)
    {
        // More room than rows, so that a confusion of the two shows.
        TrainingWorkspace workspace = _workspace = TrainingWorkspace.For<TNetwork>((batch.Length / InputLength) + 3);
        workspace.Step = step;
        workspace.Rows = batch.Length / InputLength;
        batch.CopyTo(workspace.Inputs);
        workspace.Gradients.Fill(float.NaN);
        workspace.Scratch.Fill(float.NaN);
        for (int stage = 0; stage < TNetwork.StageCount; stage++)
        {
            for (int part = parts - 1; part >= 0; part--)
                _network.RunStage(stage, workspace, part, parts);
        }

        return (workspace.Losses.ToArray(), workspace.Gradients.ToArray());
    }

    public float[] Term(int number) => _workspace!.Term(number).ToArray();

    public ulong NoiseKey(int layer) => _workspace!.NoiseKey(layer);

    public long[] CodeUse() => _workspace!.CodeUse.ToArray();

    public void UpdateStatistics() => _network.UpdateStatistics(_workspace!);

    public long AllocatedByTraining(float[] batch)
    {
        Trainer<TNetwork> trainer = new(TNetwork.Create(1), new Adam(1e-6f));
        trainer.Step(batch);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            trainer.Step(batch);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public float[] SavedAndLoaded(string path)
    {
        WeightsFile.Save(_network, path);
        return WeightsFile.Load<TNetwork>(path).State.ToArray();
    }
}
