using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Small;

/// <summary>One sample at a time through the contract, whose call costs nanoseconds more than that of the class.</summary>
internal sealed class ContractSample<TNetwork>(Case work, TNetwork network) : IPeer
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly float[] _reconstruction = new float[work.Input.Length];

    public string Name => GeneratedPeer.Name;

    public float[] Answer()
    {
        Run(1);
        return _reconstruction;
    }

    public void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            network.Reconstruct(work.Input, _reconstruction);
    }

    public void Dispose()
    {
    }
}
