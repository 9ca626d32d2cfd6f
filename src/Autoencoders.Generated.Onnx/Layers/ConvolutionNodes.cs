using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>A convolution over a sequence or an image.</summary>
internal sealed class ConvolutionNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context) => context.OutputFirst(context.Graph.Node(
        "Conv",
        [context.Input.First, context.Weights(TensorRoles.Weight), context.Weights(TensorRoles.Bias)],
        WindowAttributes.OfConvolution(context.Layer)));
}
