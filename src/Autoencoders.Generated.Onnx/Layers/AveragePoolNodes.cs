using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The mean of the values of each window that lie on the input.</summary>
internal sealed class AveragePoolNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context) => context.OutputFirst(context.Graph.Node(
        "AveragePool", [context.Input.First], [.. WindowAttributes.Of(context.Layer), Attributes.Integer("count_include_pad", 0)]));
}
