using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>
/// Multi-head self attention. Its tensors stand in the graph as PyTorch has them; queries, keys and values are parts of one product.
/// </summary>
internal sealed class AttentionNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        (LayerDescription layer, GraphBuilder graph) = (context.Layer, context.Graph);
        int positions = layer.Input[0], channels = layer.Input[1], heads = layer.GetInt32(FactNames.Heads), width = channels / heads;
        string projected = Product(context.Input.Last, TensorRoles.ProjectionWeight, TensorRoles.ProjectionBias);
        string[] parts = graph.Nodes("Split", [projected], 3, Attributes.Integer("axis", -1));
        string queries = OfHeads(parts[0], 0, 2, 1, 3), keys = OfHeads(parts[1], 0, 2, 3, 1), values = OfHeads(parts[2], 0, 2, 1, 3);
        string scores = graph.Node(
            "Mul", [graph.Node("MatMul", [queries, keys]), graph.Scalar((float)(1 / Math.Sqrt(width)))]);
        if (layer.GetWord(FactNames.Mask) == "causal")
            scores = graph.Node("Add", [scores, graph.Constant(Hidden(positions), positions, positions)]);
        string shares = graph.Node("Softmax", [scores], Attributes.Integer("axis", -1));
        string read = graph.Node("Transpose", [graph.Node("MatMul", [shares, values])], Attributes.Integers("perm", [0, 2, 1, 3]));
        return context.OutputLast(
            Product(graph.Reshape(read, positions, channels), TensorRoles.OutputWeight, TensorRoles.OutputBias));

        string OfHeads(string part, params int[] order) =>
            graph.Node("Transpose", [graph.Reshape(part, positions, heads, width)], Attributes.Integers("perm", order));

        string Product(string rows, string weight, string bias)
        {
            string matrix = graph.Node("Transpose", [context.Weights(weight)], Attributes.Integers("perm", [1, 0]));
            return graph.Node("Add", [graph.Node("MatMul", [rows, matrix]), context.Weights(bias)]);
        }
    }

    /// <summary>The numbers that hide positions behind that of the query: minus infinity there, otherwise 0.</summary>
    private static float[] Hidden(int positions)
    {
        var hidden = new float[positions * positions];
        for (int i = 0; i < hidden.Length; i++)
            hidden[i] = i % positions > i / positions ? float.NegativeInfinity : 0f;
        return hidden;
    }
}
