using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The condition of a row behind the channels of each position.</summary>
internal sealed class ConditionNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        GraphBuilder graph = context.Graph;
        string condition = SpreadNodes.AtPositions(
            graph, context.Network.Condition(), context.Layer.GetInt32(FactNames.Length), context.Layer.Output.AsSpan());
        return context.OutputLast(graph.Node("Concat", [context.Input.Last, condition], Attributes.Integer("axis", -1)));
    }
}
