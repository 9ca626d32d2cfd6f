using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Layers;

/// <summary>The attributes of operators with windows.</summary>
internal static class WindowAttributes
{
    /// <summary>The attributes of any window.</summary>
    public static AttributeMessage[] Of(LayerDescription layer)
    {
        var kernel = layer.GetSizes(FactNames.Kernel);
        return
        [
            Attributes.Integers("kernel_shape", kernel),
            Attributes.Integers("strides", Enumerable.Repeat(layer.GetInt32(FactNames.Stride), kernel.Length)),
            Attributes.Integers("pads", layer.GetSizes(FactNames.Pads)),
        ];
    }

    /// <summary>The attributes of a convolution, transposed or not.</summary>
    public static AttributeMessage[] OfConvolution(LayerDescription layer) =>
    [
        .. Of(layer),
        Attributes.Integers(
            "dilations", Enumerable.Repeat(layer.GetInt32(FactNames.Dilation), layer.GetSizes(FactNames.Kernel).Length)),
        Attributes.Integer("group", layer.GetInt32(FactNames.Groups)),
    ];
}
