using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Fashion;

/// <summary>A generated class.</summary>
internal sealed class GeneratedContestant<TNetwork>(TNetwork network, int threads) : IContestant
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    private readonly Trainer<TNetwork> _trainer = new(network, new Adam(Schedule.LearningRate));
    private readonly WorkerTeam? _team = threads > 1 ? new WorkerTeam(threads) : null;

    public string Name => GeneratedPeer.Name;

    public float Step(float[] batch) => _trainer.Step(batch, _team);

    public float[] Reconstruct(float[] rows)
    {
        var reconstructions = new float[rows.Length];
        network.ReconstructBatch(rows, reconstructions);
        return reconstructions;
    }

    public void Dispose() => _team?.Dispose();
}
