using Autoencoders.Benchmarks.Peers;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>Each pixel becomes 2 x 2.</summary>
/// <param name="OutputShape">[channels, height, width]</param>
internal sealed record UpsamplingLayer(int[] OutputShape) : ILayer
{
    private const int Factor = 2;

    public float[][] Parameters => [];

    public static UpsamplingLayer Of(LayerDescription layer, Random random)
    {
        LayerCatalog.Require(layer, (FactNames.Factor, "2"), (FactNames.Mode, "nearest"));
        return new UpsamplingLayer(LayerCatalog.ChannelsFirst(layer.Output));
    }

    public string AddTo(OnnxGraph graph, string input)
    {
        string scales = graph.Constant([1, 1, Factor, Factor], 4);
        return graph.Node(
            "Resize",
            [input, OnnxGraph.NoInput, scales],
            OnnxAttribute.Text("mode", "nearest"),
            OnnxAttribute.Text("coordinate_transformation_mode", "asymmetric"),
            OnnxAttribute.Text("nearest_mode", "floor"));
    }

    public IEnumerable<Module<Tensor, Tensor>> Modules() => [Upsample(scale_factor: [Factor, Factor], mode: UpsampleMode.Nearest)];
}
