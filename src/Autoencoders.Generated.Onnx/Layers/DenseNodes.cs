using System.Collections.Immutable;
using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Layers;

/// <summary>
/// A matrix and a bias. Its weights stand in the order of PyTorch, so that images and sequences are flattened with their channels first.
/// </summary>
internal sealed class DenseNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        (LayerDescription layer, GraphBuilder graph, GraphValue input) = (context.Layer, context.Graph, context.Input);
        bool isTied = layer.HasFact(FactNames.Tied);
        LayerDescription owner = isTied ? context.Network.Description.Layers[layer.GetInt32(FactNames.Tied) - 1] : layer;
        string row = input.Shape.Length == 1 ? input.First : graph.Reshape(input.First, input.Length);
        AttributeMessage[] attributes = isTied ? [] : [Attributes.Integer("transB", 1)];
        string sums = graph.Node(
            "Gemm", [row, context.Weights(owner, TensorRoles.Weight), context.Weights(TensorRoles.Bias)], attributes);

        ImmutableArray<int> output = layer.Output;
        return context.OutputFirst(output.Length == 1 ? sums : graph.Reshape(sums, [output[^1], .. output[..^1]]));
    }
}
