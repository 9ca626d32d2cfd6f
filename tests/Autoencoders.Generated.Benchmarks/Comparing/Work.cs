using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>A network that every peer computes.</summary>
/// <param name="Name">Its letter.</param>
/// <param name="Layers">From input to reconstruction.</param>
/// <param name="Ours">Makes the generated class compute a case; null where it does not offer one.</param>
internal sealed record Work(string Name, DenseLayer[] Layers, Func<Case, IPeer?> Ours)
{
    /// <summary>The networks of the comparison: ReLU inside; C and D end in a sigmoid.</summary>
    public static IReadOnlyList<Work> All { get; } =
    [
        Create("A", [16, 8, 3, 8, 16], Activation.Identity,
            work => GeneratedPeer.Compute(work, new NetworkA(), network => new SampleA(network))),
        Create("B", [64, 32, 8, 32, 64], Activation.Identity,
            work => GeneratedPeer.Compute(work, new NetworkB(), network => new SampleB(network))),
        Create("C", [784, 32, 784], Activation.Sigmoid,
            work => GeneratedPeer.Compute(work, new NetworkC(), network => new SampleC(network))),
        Create("D", [784, 128, 64, 32, 64, 128, 784], Activation.Sigmoid,
            work => GeneratedPeer.Compute(work, new NetworkD(), network => new SampleD(network))),
    ];

    public int Length => Layers[0].Inputs;

    public override string ToString() => $"{Name} {string.Join('-', Layers.Select(layer => layer.Inputs).Append(Length))}";

    private static Work Create(string name, int[] sizes, Activation output, Func<Case, IPeer?> ours)
    {
        var random = new Random(1);
        var layers = new DenseLayer[sizes.Length - 1];
        for (int i = 0; i < layers.Length; i++)
            layers[i] = DenseLayer.Create(sizes[i], sizes[i + 1], i < layers.Length - 1 ? Activation.Relu : output, random);
        return new Work(name, layers, ours);
    }
}
