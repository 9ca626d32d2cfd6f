using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>Many rows in one call of a generated class.</summary>
internal sealed class GeneratedBatch<TNetwork>(Case work, TNetwork network) : IPeer
    where TNetwork : class, IAutoencoder<TNetwork>
{
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
            network.ReconstructBatch(work.Input, _reconstructions);
    }

    public void Dispose()
    {
    }
}
