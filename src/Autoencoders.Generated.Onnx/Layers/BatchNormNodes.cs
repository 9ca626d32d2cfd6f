using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>Batch normalization by running statistics.</summary>
internal sealed class BatchNormNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context) => context.OutputFirst(context.Graph.Node(
        "BatchNormalization",
        [
            context.Input.First, context.Weights(TensorRoles.Weight), context.Weights(TensorRoles.Bias),
            context.Weights(TensorRoles.RunningMean), context.Weights(TensorRoles.RunningVariance),
        ],
        Attributes.Number("epsilon", context.Layer.GetSingle(FactNames.Epsilon))));
}
