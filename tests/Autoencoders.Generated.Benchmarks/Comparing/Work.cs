using Autoencoders.Benchmarks.Layers;
using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Comparing;

/// <summary>A network that every peer computes.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Shape">
/// The dimensions of input and reconstruction: [length], or [channels, height, width]. Images have one channel, so that rows are the same
/// with channels first, as PyTorch and ONNX have them, and last.
/// </param>
/// <param name="Layers">From input to reconstruction.</param>
/// <param name="InferenceBatches">The rows of the calls that reconstruct.</param>
/// <param name="TrainingBatches">The rows of the calls that train.</param>
/// <param name="Ours">Makes the generated class compute a case; null where it does not offer one.</param>
internal sealed record Work(
    string Name, int[] Shape, ILayer[] Layers, int[] InferenceBatches, int[] TrainingBatches, Func<Case, IPeer?> Ours)
{
    /// <summary>The networks of the comparison: ReLU inside; C, D and conv end in a sigmoid.</summary>
    public static IReadOnlyList<Work> All { get; } =
    [
        Dense("A", [16, 8, 3, 8, 16], Activation.Identity,
            work => GeneratedPeer.Compute(work, new NetworkA(), network => new SampleA(network))),
        Dense("B", [64, 32, 8, 32, 64], Activation.Identity,
            work => GeneratedPeer.Compute(work, new NetworkB(), network => new SampleB(network))),
        Dense("C", [784, 32, 784], Activation.Sigmoid,
            work => GeneratedPeer.Compute(work, new NetworkC(), network => new SampleC(network))),
        Dense("D", [784, 128, 64, 32, 64, 128, 784], Activation.Sigmoid,
            work => GeneratedPeer.Compute(work, new NetworkD(), network => new SampleD(network))),
        Convolutional("conv",
            work => GeneratedPeer.Compute(work, new NetworkConv(), network => new SampleConv(network))),
    ];

    public int Length => Shape.Aggregate((product, length) => product * length);

    public override string ToString() =>
        $"{Name} {string.Join('-', Layers.Select(layer => layer.OutputShape).Prepend(Shape).Select(shape => string.Join('x', shape)))}";

    private static Work Dense(string name, int[] sizes, Activation output, Func<Case, IPeer?> ours) =>
        new(name, [sizes[0]], DenseStack.Create(sizes, code: Activation.Relu, output), [1, 64, 256], [64, 256], ours);

    private static Work Convolutional(string name, Func<Case, IPeer?> ours) =>
        new(name, ConvolutionalStack.Shape, ConvolutionalStack.Create(), [1, 128], [128], ours);
}
