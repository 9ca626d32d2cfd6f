using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Small;

/// <summary>A network whose small weights are measured.</summary>
/// <param name="Work">The network.</param>
/// <param name="Peers">Makes the generated class compute a case with weights of every precision, floats first.</param>
internal sealed record SmallWork(Work Work, Func<Case, IPeer[]> Peers)
{
    /// <summary>The networks, the large ones among them, where weights exceed caches.</summary>
    public static IReadOnlyList<SmallWork> All { get; } =
    [
        Of<NetworkC>("C"),
        Of<NetworkD>("D"),
        Of<Network1000>("1000-300-20"),
        Of<Network4096>("4096-512-64"),
        Of<NetworkConv>("conv"),
        Of<NetworkFilters>("filters"),
    ];

    private static SmallWork Of<TNetwork>(string name)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        var work = new Work(name, NetworkDescription.Of<TNetwork>(), [1, 64], [], _ => null);
        return new SmallWork(work, Ours);

        IPeer[] Ours(Case one)
        {
            TNetwork network = TNetwork.Create(seed: 1);
            PyTorchParameters.Write(network, [.. work.Layers.SelectMany(layer => layer.Parameters)]);
            return
            [
                one.Batch == 1 ? new ContractSample<TNetwork>(one, network) : new GeneratedBatch<TNetwork>(one, network),
                new SmallPeer<TNetwork>(one, network, WeightPrecision.BFloat16),
                new SmallPeer<TNetwork>(one, network, WeightPrecision.Int8),
            ];
        }
    }
}
