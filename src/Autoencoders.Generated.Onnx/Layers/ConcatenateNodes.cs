using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The channels of one value behind those of another.</summary>
internal sealed class ConcatenateNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        GraphValue front = context.Inputs[0], behind = context.Inputs[1];
        return front.IsFirst
            ? context.OutputFirst(Join(front.First, behind.First, 1))
            : context.OutputLast(Join(front.Last, behind.Last, -1));

        string Join(string one, string other, int axis) => context.Graph.Node("Concat", [one, other], Attributes.Integer("axis", axis));
    }
}
