using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The largest units of each position, of equal ones the first, and 0 for the others.</summary>
internal sealed class LargestNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        (GraphBuilder graph, string input) = (context.Graph, context.Input.Last);
        string count = graph.Constant([(long)context.Layer.GetInt32(FactNames.Active)]);
        string[] largest = graph.Nodes("TopK", [input, count], 2, Attributes.Integer("axis", -1));
        string zeros = graph.Node("ConstantOfShape", [graph.Node("Shape", [input])]);
        return context.OutputLast(
            graph.Node("ScatterElements", [zeros, largest[1], largest[0]], Attributes.Integer("axis", -1)));
    }
}
