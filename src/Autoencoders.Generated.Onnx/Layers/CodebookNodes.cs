using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Layers;

/// <summary>
/// The nearest entry of a codebook, of equally near ones the first. Distances are <c>|e|² - 2 z·e</c> in double precision: differences of every
/// vector from every entry would fill the memory, and in single precision that form loses the distance of entries that lie close together.
/// </summary>
internal sealed class CodebookNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        (LayerDescription layer, GraphBuilder graph, GraphValue input) = (context.Layer, context.Graph, context.Input);
        int length = layer.GetInt32(FactNames.Length), vectors = input.Length / length;
        string codebook = context.Weights(TensorRoles.Codebook), entries = graph.Cast(codebook, ElementType.Double);
        string rows = graph.Cast(graph.Reshape(input.Last, vectors, length), ElementType.Double);
        string products = graph.Node("MatMul", [rows, graph.Node("Transpose", [entries], Attributes.Integers("perm", [1, 0]))]);
        string squares = graph.Sum(graph.Node("Mul", [entries, entries]), axis: 1);
        string distances = graph.Node("Sub", [squares, graph.Node("Mul", [products, graph.Scalar(2.0)])]);
        string indices = graph.Node("ArgMin", [distances], Attributes.Integer("axis", -1), Attributes.Integer("keepdims", 0));
        context.Network.SetIndices(indices, vectors);

        string nearest = graph.Node("Gather", [codebook, indices]);
        return GraphValue.OfLast(graph, graph.Reshape(nearest, layer.Output.AsSpan()), layer.Output);
    }
}
