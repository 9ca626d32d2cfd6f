using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>
/// A transposed convolution. Where it restores a length that its windows do not fill, the rest is ONNX's padding of the output.
/// </summary>
internal sealed class TransposedConvolutionNodes : ILayerNodes
{
    public GraphValue Add(LayerContext context) => context.OutputFirst(context.Graph.Node(
        "ConvTranspose",
        [context.Input.First, context.Weights(TensorRoles.Weight), context.Weights(TensorRoles.Bias)],
        [.. WindowAttributes.OfConvolution(context.Layer), Attributes.Integers("output_padding", Rest(context.Layer))]));

    private static int[] Rest(LayerDescription layer)
    {
        var (kernel, pads) = (layer.GetSizes(FactNames.Kernel), layer.GetSizes(FactNames.Pads));
        (int stride, int dilation) = (layer.GetInt32(FactNames.Stride), layer.GetInt32(FactNames.Dilation));
        var rest = new int[kernel.Length];
        for (int i = 0; i < rest.Length; i++)
        {
            int covered = ((layer.Input[i] - 1) * stride) + ((kernel[i] - 1) * dilation) + 1 - pads[i] - pads[rest.Length + i];
            rest[i] = layer.Output[i] - covered;
        }

        return rest;
    }
}
