using Autoencoders.C.Text;

namespace Autoencoders.C.Layers;

/// <summary>The numbers of a layer with windows. Those of sequences are windows of images of one row.</summary>
internal static class Window
{
    /// <summary>The type of such numbers.</summary>
    public static CFunction Type { get; } = new("window", """
        /* Windows over an image, or over a sequence, which is an image of one row; values are [height][width][channels] */
        typedef struct {
            int32_t input_height, input_width, input_channels, output_height, output_width, output_channels;
            int32_t kernel_height, kernel_width, stride, dilation;
            int32_t top, left; /* the rows and columns beyond the edge that the first window covers */
            int32_t groups;
        } @window;
        """);

    /// <summary>Writes the numbers of a layer, and gives the text of their address.</summary>
    public static string Of(LayerContext context)
    {
        LayerDescription layer = context.Layer;
        var (kernel, pads) = (layer.GetSizes(FactNames.Kernel), layer.GetSizes(FactNames.Pads));
        bool isImage = kernel.Length == 2;
        string name = context.Constant(
            Type,
            ("input_height", isImage ? layer.Input[0] : 1), ("input_width", layer.Input[^2]), ("input_channels", layer.Input[^1]),
            ("output_height", isImage ? layer.Output[0] : 1), ("output_width", layer.Output[^2]), ("output_channels", layer.Output[^1]),
            ("kernel_height", isImage ? kernel[0] : 1), ("kernel_width", kernel[^1]), ("stride", layer.GetInt32(FactNames.Stride)),
            ("dilation", layer.HasFact(FactNames.Dilation) ? layer.GetInt32(FactNames.Dilation) : 1),
            ("top", isImage ? pads[0] : 0), ("left", isImage ? pads[1] : pads[0]),
            ("groups", layer.HasFact(FactNames.Groups) ? layer.GetInt32(FactNames.Groups) : 1));
        return $"&{name}";
    }

    /// <summary>The dimensions of kernels in the order in which loops go through them: windows first, [.., inputs, outputs].</summary>
    /// <param name="context">The layer.</param>
    /// <param name="inputs">The dimension of input channels in weights files.</param>
    public static int[] Order(LayerContext context, int inputs)
    {
        int places = context.Layer.GetSizes(FactNames.Kernel).Length;
        return places == 1 ? [2, inputs, 1 - inputs] : [2, 3, inputs, 1 - inputs];
    }
}
