using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The means of a distribution, which are the code; its log variances are an output of their own.</summary>
internal sealed class GaussianNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        string[] halves = context.Graph.Nodes("Split", [context.Input.Flat], 2, Attributes.Integer("axis", -1));
        context.Network.LogVariances = halves[1];
        return GraphValue.OfFlat(context.Graph, halves[0], context.Layer.Output);
    }
}
