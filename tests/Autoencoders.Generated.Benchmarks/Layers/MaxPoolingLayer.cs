using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>
/// The largest value of 2 x 2 pixels. A last row or column without a partner counts too: to <see cref="Padding.Same"/> what is missing
/// stands behind it, to ONNX and PyTorch the number of windows is rounded up.
/// </summary>
/// <param name="OutputShape">[channels, height, width]</param>
internal sealed record MaxPoolingLayer(int[] OutputShape) : ILayer
{
    private const int Size = 2;

    public float[][] Parameters => [];

    public static MaxPoolingLayer Of(LayerDescription layer, Random random)
    {
        LayerCatalog.Require(layer, (FactNames.Kernel, "2 x 2"), (FactNames.Stride, "2"), (FactNames.Padding, "same"));
        return new MaxPoolingLayer(LayerCatalog.ChannelsFirst(layer.Output));
    }

    public string AddTo(OnnxGraph graph, string input) => graph.Node(
        "MaxPool",
        [input],
        OnnxAttribute.Integers("kernel_shape", Size, Size),
        OnnxAttribute.Integers("strides", Size, Size),
        OnnxAttribute.Integer("ceil_mode", 1));

    public IEnumerable<Module<Tensor, Tensor>> Modules() => [MaxPool2d(Size, ceil_mode: true)];
}
