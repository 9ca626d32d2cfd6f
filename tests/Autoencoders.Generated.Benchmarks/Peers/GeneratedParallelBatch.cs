using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>Many rows of a generated class, shared among cores.</summary>
internal sealed class GeneratedParallelBatch<TNetwork>(Case work, TNetwork network) : IPeer
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly ParallelInference<TNetwork> _inference = new(network, work.Threads);
    private readonly float[] _reconstructions = new float[work.Input.Length];

    public string Name => GeneratedPeer.Name;

    public float[] Answer()
    {
        Run(1);
        return _reconstructions;
    }

    public void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            _inference.ReconstructBatch(work.Input, _reconstructions);
    }

    public void Dispose() => _inference.Dispose();
}
