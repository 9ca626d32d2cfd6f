using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Small;

/// <summary>A generated class with small weights.</summary>
internal sealed class SmallPeer<TNetwork>(Case work, TNetwork network, WeightPrecision precision) : ISmallPeer
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly SmallAutoencoder<TNetwork> _network = network.Quantize(precision);
    private readonly float[] _reconstructions = new float[work.Input.Length];

    public string Name => $"ours {precision}";

    public long SizeInBytes => _network.SizeInBytes;

    public float[] Answer()
    {
        Run(1);
        return _reconstructions;
    }

    public void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
        {
            if (work.Batch == 1)
                _network.Reconstruct(work.Input, _reconstructions);
            else
                _network.ReconstructBatch(work.Input, _reconstructions);
        }
    }

    public void Dispose()
    {
    }
}
