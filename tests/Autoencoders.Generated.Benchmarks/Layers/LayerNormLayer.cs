using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>A normalization over the channels of each position.</summary>
/// <param name="OutputShape">[channels, length]</param>
/// <param name="Epsilon">What is added to the variance.</param>
/// <param name="Parameters">Scale and shift of each channel.</param>
internal sealed record LayerNormLayer(int[] OutputShape, float Epsilon, float[][] Parameters) : ILayer
{
    private int Channels => OutputShape[0];

    public static LayerNormLayer Of(LayerDescription layer, Random random)
    {
        int[] shape = LayerCatalog.ChannelsFirst(layer.Output);
        float[][] parameters =
            [.. new[] { 0.8f, -0.2f }.Select(least => Enumerable.Range(0, shape[0]).Select(_ => least + (0.4f * random.NextSingle())).ToArray())];
        return new LayerNormLayer(shape, layer.GetSingle(FactNames.Epsilon), parameters);
    }

    public string AddTo(OnnxGraph graph, string input) => PositionNodes.Around(graph, input, positions => graph.Node(
        "LayerNormalization",
        [positions, graph.Constant(Parameters[0], Channels), graph.Constant(Parameters[1], Channels)],
        OnnxAttribute.Integer("axis", -1),
        OnnxAttribute.Number("epsilon", Epsilon)));

    public IEnumerable<Module<Tensor, Tensor>> Modules() => [new TorchPositions(LayerNorm(Channels, Epsilon))];
}
