using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>A transposed convolution of images or sequences whose windows reach as far beyond one side of its output as the other.</summary>
/// <param name="Windows">Its windows and channels.</param>
/// <param name="OutputShape">[filters, height, width] or [filters, length]</param>
/// <param name="Activation">What is applied to each sum.</param>
/// <param name="Parameters">The weights, input channels x filters of a group x kernel, and the bias.</param>
internal sealed record TransposedConvolutionLayer(
    ConvolutionGeometry Windows, int[] OutputShape, Activation Activation, float[][] Parameters) : ILayer
{
    private int FiltersOfGroup => Windows.Filters / Windows.Groups;

    public static TransposedConvolutionLayer Of(LayerDescription layer, Random random)
    {
        ConvolutionGeometry windows = ConvolutionGeometry.Of(layer);
        if (windows.Border is null)
            throw new NotSupportedException($"No peer computes '{layer}', whose padding differs from side to side.");

        // Each weight counts once, whichever way the dimensions lie.
        int fanIn = windows.Channels / windows.Groups * windows.Elements;
        float[][] parameters = InitialWeights.Draw(windows.Filters, fanIn, layer.Activation, random);
        return new TransposedConvolutionLayer(windows, LayerCatalog.ChannelsFirst(layer.Output), layer.Activation, parameters);
    }

    public string AddTo(OnnxGraph graph, string input)
    {
        string weights = graph.Constant(Parameters[0], [Windows.Channels, FiltersOfGroup, .. Windows.Kernel]);
        string bias = graph.Constant(Parameters[1], Windows.Filters);
        return ActivationLayer.AddTo(graph, graph.Node("ConvTranspose", [input, weights, bias], Windows.Attributes), Activation);
    }

    public IEnumerable<Module<Tensor, Tensor>> Modules() => [Sums(), .. ActivationLayer.Modules(Activation)];

    private Module<Tensor, Tensor> Sums()
    {
        (int channels, int filters, int stride, int groups) = (Windows.Channels, Windows.Filters, Windows.Stride, Windows.Groups);
        long[] border = Windows.Border!;
        return Windows.IsSequence
            ? ConvTranspose1d(channels, filters, Windows.Kernel[0], stride, padding: border[0], groups: groups)
            : ConvTranspose2d(
                channels, filters, (Windows.Kernel[0], Windows.Kernel[1]), (stride, stride), padding: (border[0], border[1]), groups: groups);
    }
}
