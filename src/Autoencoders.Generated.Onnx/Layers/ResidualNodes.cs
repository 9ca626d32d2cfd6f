using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The sum of two values.</summary>
internal sealed class ResidualNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        GraphValue span = context.Inputs[0], start = context.Inputs[1];
        return span.With(context.Graph.Node("Add", [span.Any, span.IsFirst ? start.First : start.Last]));
    }
}
