using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>A convolution of a sequence with a kernel of 1: to peers a linear layer at each position, which they compute fastest so.</summary>
/// <param name="Inputs">The channels that it reads.</param>
/// <param name="OutputShape">[filters, length]</param>
/// <param name="Activation">What is applied to each sum.</param>
/// <param name="Parameters">The weights, filters x input channels, and the bias.</param>
internal sealed record PointwiseLayer(int Inputs, int[] OutputShape, Activation Activation, float[][] Parameters) : ILayer
{
    private int Filters => OutputShape[0];

    public string AddTo(OnnxGraph graph, string input) =>
        PositionNodes.Around(graph, input, positions => ActivationLayer.AddTo(
            graph, PositionNodes.Linear(graph, positions, Parameters[0], Parameters[1]), Activation));

    public IEnumerable<Module<Tensor, Tensor>> Modules() =>
        [new TorchPositions(Linear(Inputs, Filters)), .. ActivationLayer.Modules(Activation)];
}
