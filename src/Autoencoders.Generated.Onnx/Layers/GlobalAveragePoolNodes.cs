using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The mean of each channel.</summary>
internal sealed class GlobalAveragePoolNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        string means = context.Graph.Node("GlobalAveragePool", [context.Input.First]);
        return context.OutputLast(context.Graph.Reshape(means, context.Layer.Output.AsSpan()));
    }
}
