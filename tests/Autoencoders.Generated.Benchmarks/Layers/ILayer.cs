using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>One layer of a work: the weights that every peer starts from, and how each peer is told of it.</summary>
internal interface ILayer
{
    /// <summary>The dimensions of its output without the batch: [length], or channels first as PyTorch and ONNX have them.</summary>
    int[] OutputShape { get; }

    /// <summary>Weights and bias, row-major in PyTorch's order; nothing where nothing is trained.</summary>
    float[][] Parameters { get; }

    /// <summary>Adds its nodes to a graph and gives the name of its output.</summary>
    /// <param name="graph">The graph of the network.</param>
    /// <param name="input">The name of what it reads.</param>
    string AddTo(OnnxGraph graph, string input);

    /// <summary>The same with weights of 8 bits, for a layer that has weights.</summary>
    /// <param name="graph">The graph of the network.</param>
    /// <param name="input">The name of what it reads.</param>
    string AddSmallTo(OnnxGraph graph, string input) => AddTo(graph, input);

    /// <summary>Its modules in PyTorch, not yet with <see cref="Parameters"/>.</summary>
    IEnumerable<Module<Tensor, Tensor>> Modules();
}
