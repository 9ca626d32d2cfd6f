using Autoencoders.Benchmarks.Layers;
using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>A network that every peer computes.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Network">The layers of the generated class.</param>
/// <param name="InferenceBatches">The rows of the calls that reconstruct.</param>
/// <param name="TrainingBatches">The rows of the calls that train.</param>
/// <param name="Ours">Makes the generated class compute a case; null where it does not offer one.</param>
internal sealed record Work(
    string Name, NetworkDescription Network, int[] InferenceBatches, int[] TrainingBatches, Func<Case, IPeer?> Ours)
{
    private static readonly int[] s_inferenceBatches = [1, 64, 256], s_trainingBatches = [64, 256];
    private static readonly int[] s_imageInferenceBatches = [1, 32], s_imageTrainingBatches = [32];

    /// <summary>The networks of the comparison: ReLU inside; C, D and conv end in a sigmoid.</summary>
    public static IReadOnlyList<Work> All { get; } =
    [
        Dense<NetworkA>("A", work => GeneratedPeer.Compute(work, new NetworkA(), network => new SampleA(network))),
        Dense<NetworkB>("B", work => GeneratedPeer.Compute(work, new NetworkB(), network => new SampleB(network))),
        Dense<NetworkC>("C", work => GeneratedPeer.Compute(work, new NetworkC(), network => new SampleC(network))),
        Dense<NetworkD>("D", work => GeneratedPeer.Compute(work, new NetworkD(), network => new SampleD(network))),
        new("conv", NetworkDescription.Of<NetworkConv>(), [1, 128], [128],
            work => GeneratedPeer.Compute(work, new NetworkConv(), network => new SampleConv(network))),
        new("pca", NetworkDescription.Of<NetworkPca>(), [], [], work => null) { EncodingBatches = s_inferenceBatches },
    ];

    /// <summary>The rows of the calls that encode, which is what ML.NET computes too.</summary>
    public int[] EncodingBatches { get; init; } = [];

    /// <summary>The dimensions of input and reconstruction: [length], or [channels, height, width].</summary>
    public int[] Shape { get; } = LayerCatalog.ChannelsFirst(Network.Input);

    /// <summary>From input to reconstruction.</summary>
    public ILayer[] Layers { get; } = LayerCatalog.Of(Network.Layers);

    public int Length => Shape.Aggregate((product, length) => product * length);

    public override string ToString() =>
        $"{Name} {string.Join('-', Layers.Select(layer => layer.OutputShape).Prepend(Shape).Select(shape => string.Join('x', shape)))}";

    /// <summary>A network of dense layers.</summary>
    public static Work Dense<TNetwork>(string name, Func<Case, IPeer?> ours)
        where TNetwork : class, IAutoencoder<TNetwork> =>
        new(name, NetworkDescription.Of<TNetwork>(), s_inferenceBatches, s_trainingBatches, ours);

    /// <summary>A network of convolutions, one image of which is as much work as many rows of a dense one.</summary>
    public static Work Convolutional<TNetwork>(string name, Func<Case, IPeer?> ours)
        where TNetwork : class, IAutoencoder<TNetwork> =>
        new(name, NetworkDescription.Of<TNetwork>(), s_imageInferenceBatches, s_imageTrainingBatches, ours);

    /// <summary>A network over sequences, one of which is as much work as many rows of a dense one.</summary>
    public static Work OfSequences<TNetwork>(string name, Func<Case, IPeer?> ours)
        where TNetwork : class, IAutoencoder<TNetwork> =>
        new(name, NetworkDescription.Of<TNetwork>(), [1, 64], [64], ours);
}
