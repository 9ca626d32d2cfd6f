using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>Training steps of a generated class.</summary>
internal sealed class GeneratedTraining<TNetwork>(Case work, TNetwork network) : IPeer
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    private readonly Trainer<TNetwork> _trainer = new(network, new Adam(Case.LearningRate));
    private readonly WorkerTeam? _team = work.Threads > 1 ? new WorkerTeam(work.Threads) : null;

    public string Name => GeneratedPeer.Name;

    public float[] Answer() => [_trainer.Step(work.Input, _team)];

    public void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            _trainer.Step(work.Input, _team);
    }

    public void Dispose() => _team?.Dispose();
}
