using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>Layer normalization over the channels of each position.</summary>
internal sealed class LayerNormNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context) => context.OutputLast(context.Graph.Node(
        "LayerNormalization",
        [context.Input.Last, context.Weights(TensorRoles.Weight), context.Weights(TensorRoles.Bias)],
        Attributes.Integer("axis", -1),
        Attributes.Number("epsilon", context.Layer.GetSingle(FactNames.Epsilon))));
}
