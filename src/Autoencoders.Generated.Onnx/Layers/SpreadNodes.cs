using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>A vector repeated at each position.</summary>
internal sealed class SpreadNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context) =>
        context.OutputLast(AtPositions(context.Graph, context.Input.Last, context.Input.Channels, context.Layer.Output.AsSpan()));

    /// <summary>Repeats a vector at the positions of a shape.</summary>
    public static string AtPositions(GraphBuilder graph, string vector, int length, ReadOnlySpan<int> shape)
    {
        if (shape.Length == 1)
            return vector;
        var (ones, lengths) = (new int[shape.Length], new long[shape.Length + 1]);
        Array.Fill(ones, 1);
        Array.Fill(lengths, 1);
        ones[^1] = length;
        for (int i = 0; i < shape.Length - 1; i++)
            lengths[i + 1] = shape[i];
        return graph.Node("Expand", [graph.Reshape(vector, ones), graph.Constant(lengths)]);
    }
}
