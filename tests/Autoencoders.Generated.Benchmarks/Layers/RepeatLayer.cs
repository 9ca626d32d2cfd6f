using Autoencoders.Benchmarks.Peers;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>A vector at each position of a sequence.</summary>
/// <param name="OutputShape">[channels, length]</param>
internal sealed record RepeatLayer(int[] OutputShape) : ILayer
{
    public float[][] Parameters => [];

    public static RepeatLayer Of(LayerDescription layer, Random random) => new(LayerCatalog.ChannelsFirst(layer.Output));

    public string AddTo(OnnxGraph graph, string input)
    {
        string column = graph.Node("Unsqueeze", [input, graph.Constant([2L])]);
        return graph.Node("Expand", [column, graph.Constant([1L, 1L, OutputShape[1]])]);
    }

    public IEnumerable<Module<Tensor, Tensor>> Modules() =>
        [Unflatten(1, [OutputShape[0], 1]), Upsample(scale_factor: [OutputShape[1]], mode: UpsampleMode.Nearest)];
}
