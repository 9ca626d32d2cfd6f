using System.Collections.Immutable;
using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>One layer, the values that it reads, and the graph that receives its nodes.</summary>
internal sealed class LayerContext
{
    private readonly ReadOnlyMemory<float> _state;

    public LayerContext(NetworkGraph network, LayerDescription layer, ImmutableArray<GraphValue> inputs, ReadOnlyMemory<float> state) =>
        (Network, Layer, Inputs, _state) = (network, layer, inputs, state);

    /// <summary>The graph of the network.</summary>
    public NetworkGraph Network { get; }

    /// <summary>The nodes.</summary>
    public GraphBuilder Graph => Network.Graph;

    /// <summary>The layer.</summary>
    public LayerDescription Layer { get; }

    /// <summary>The values that it reads, in the order of its description.</summary>
    public ImmutableArray<GraphValue> Inputs { get; }

    /// <summary>The first value that it reads.</summary>
    public GraphValue Input => Inputs[0];

    /// <summary>The name of one of its tensors in the graph.</summary>
    public string Weights(string role) => Weights(Layer, role);

    /// <summary>The name of a tensor of a layer in the graph.</summary>
    public string Weights(LayerDescription layer, string role) => layer.FindTensor(role) is { } tensor
        ? Graph.Weights(tensor, _state.Span)
        : throw new InvalidOperationException($"Layer {layer.Number}, a {layer.Kind}, has no tensor '{role}'.");

    /// <summary>Its output with the channels last.</summary>
    public GraphValue OutputLast(string name) => GraphValue.OfLast(Graph, name, Layer.Output);

    /// <summary>Its output with the channels first.</summary>
    public GraphValue OutputFirst(string name) => GraphValue.OfFirst(Graph, name, Layer.Output);
}
