using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>Values added to each position that tell where it is: trained ones, or sines and cosines.</summary>
internal sealed class PositionsNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context)
    {
        string role = context.Layer.GetWord(FactNames.Values) == "learned" ? TensorRoles.Weight : TensorRoles.Positions;
        return context.OutputLast(context.Graph.Node("Add", [context.Input.Last, context.Weights(role)]));
    }
}
