using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>A convolution of images with an odd kernel and stride 1.</summary>
/// <param name="InputChannels">The channels that it reads.</param>
/// <param name="OutputShape">[filters, height, width]</param>
/// <param name="Kernel">The rows and columns of a window.</param>
/// <param name="Border">The zeros on each side of the input.</param>
/// <param name="Activation">What is applied to each sum.</param>
/// <param name="Parameters">The weights, filters x input channels x kernel x kernel, and the bias.</param>
internal sealed record ConvolutionLayer(
    int InputChannels, int[] OutputShape, int Kernel, int Border, Activation Activation, float[][] Parameters) : ILayer
{
    private int Filters => OutputShape[0];

    public static ConvolutionLayer Of(LayerDescription layer, Random random)
    {
        LayerCatalog.Require(layer, (FactNames.Stride, "1"), (FactNames.Dilation, "1"), (FactNames.Groups, "1"));
        (int channels, int filters, int kernel) =
            (layer.Input[^1], layer.GetInt32(FactNames.Filters), layer.GetSizes(FactNames.Kernel).Distinct().Single());
        int border = layer.GetSizes(FactNames.Pads).Distinct().Single();
        float[][] parameters = InitialWeights.Draw(filters, channels * kernel * kernel, layer.Activation, random);
        return new ConvolutionLayer(
            channels, LayerCatalog.ChannelsFirst(layer.Output), kernel, border, layer.Activation, parameters);
    }

    public string AddTo(OnnxGraph graph, string input)
    {
        string weights = graph.Constant(Parameters[0], Filters, InputChannels, Kernel, Kernel);
        string bias = graph.Constant(Parameters[1], Filters);
        string sums = graph.Node("Conv", [input, weights, bias], OnnxAttribute.Integers("pads", Border, Border, Border, Border));
        return ActivationLayer.AddTo(graph, sums, Activation);
    }

    public IEnumerable<Module<Tensor, Tensor>> Modules() =>
        [Conv2d(InputChannels, Filters, Kernel, padding: Border), .. ActivationLayer.Modules(Activation)];
}
