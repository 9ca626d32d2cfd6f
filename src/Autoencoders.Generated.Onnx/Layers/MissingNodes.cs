using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>A number in place of missing values, which are NaN.</summary>
internal sealed class MissingNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        (GraphBuilder graph, GraphValue input) = (context.Graph, context.Input);
        string isMissing = graph.Node("IsNaN", [input.Any]);
        return input.With(graph.Node("Where", [isMissing, graph.Scalar(context.Layer.GetSingle(FactNames.As)), input.Any]));
    }
}
