using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>A convolution of images or sequences.</summary>
/// <param name="Windows">Its windows and channels.</param>
/// <param name="OutputShape">[filters, height, width] or [filters, length]</param>
/// <param name="Activation">What is applied to each sum.</param>
/// <param name="Parameters">The weights, filters x input channels of a group x kernel, and the bias.</param>
internal sealed record ConvolutionLayer(
    ConvolutionGeometry Windows, int[] OutputShape, Activation Activation, float[][] Parameters) : ILayer
{
    private int InputsOfGroup => Windows.Channels / Windows.Groups;

    public static ILayer Of(LayerDescription layer, Random random)
    {
        ConvolutionGeometry windows = ConvolutionGeometry.Of(layer);
        int fanIn = windows.Channels / windows.Groups * windows.Elements;
        float[][] parameters = InitialWeights.Draw(windows.Filters, fanIn, layer.Activation, random);
        int[] shape = LayerCatalog.ChannelsFirst(layer.Output);
        return windows.IsPointwise
            ? new PointwiseLayer(windows.Channels, shape, layer.Activation, parameters)
            : new ConvolutionLayer(windows, shape, layer.Activation, parameters);
    }

    public string AddTo(OnnxGraph graph, string input)
    {
        string weights = graph.Constant(Parameters[0], [Windows.Filters, InputsOfGroup, .. Windows.Kernel]);
        string bias = graph.Constant(Parameters[1], Windows.Filters);
        return ActivationLayer.AddTo(graph, graph.Node("Conv", [input, weights, bias], Windows.Attributes), Activation);
    }

    public string AddSmallTo(OnnxGraph graph, string input)
    {
        var weights = new OnnxBytes(Parameters[0], Windows.Filters);
        OnnxBytes.Row row = OnnxBytes.Quantize(graph, input);
        int[] ofFilters = [Windows.Filters, .. Windows.Kernel.Select(_ => 1)];
        string kernels = graph.ByteConstant(weights.Values, [Windows.Filters, InputsOfGroup, .. Windows.Kernel]);
        string bias = graph.Constant(Parameters[1], ofFilters), steps = graph.Constant(weights.Steps, ofFilters);
        string sums = graph.Node("ConvInteger", [row.Bytes, kernels, row.Zero], Windows.Attributes);
        return ActivationLayer.AddTo(graph, graph.Node("Add", [OnnxBytes.ToFloats(graph, sums, row, steps), bias]), Activation);
    }

    public IEnumerable<Module<Tensor, Tensor>> Modules() => [.. Sums(), .. ActivationLayer.Modules(Activation)];

    private IEnumerable<Module<Tensor, Tensor>> Sums()
    {
        (int channels, int filters, int groups) = (Windows.Channels, Windows.Filters, Windows.Groups);
        return Windows switch
        {
            { IsSequence: true, Border: [long border] } =>
                [Conv1d(channels, filters, Windows.Kernel[0], Windows.Stride, padding: border, groups: groups)],
            { Kernel: [int height, int width], Border: [long rows, long columns] } =>
                [Conv2d(channels, filters, (height, width), (Windows.Stride, Windows.Stride), padding: (rows, columns), groups: groups)],
            // PyTorch's convolutions pad both sides alike.
            { Kernel: [int height, int width], Pads: [int top, int left, int bottom, int right] } =>
            [
                ZeroPad2d((left, right, top, bottom)),
                Conv2d(channels, filters, (height, width), (Windows.Stride, Windows.Stride), groups: groups),
            ],
            _ => throw new NotSupportedException($"PyTorch does not compute {Windows}."),
        };
    }
}
