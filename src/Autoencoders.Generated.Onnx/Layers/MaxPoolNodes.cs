using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The largest value of each window.</summary>
internal sealed class MaxPoolNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context) =>
        context.OutputFirst(context.Graph.Node("MaxPool", [context.Input.First], WindowAttributes.Of(context.Layer)));
}
