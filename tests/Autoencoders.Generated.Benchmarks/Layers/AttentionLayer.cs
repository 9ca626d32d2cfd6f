using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>Multi-head self attention without a mask.</summary>
/// <param name="Heads">The number of heads.</param>
/// <param name="OutputShape">[channels, length]</param>
/// <param name="Parameters">Weights and bias of queries, keys and values, 3 channels x channels, and those of the output.</param>
internal sealed record AttentionLayer(int Heads, int[] OutputShape, float[][] Parameters) : ILayer
{
    private int Channels => OutputShape[0];

    public static AttentionLayer Of(LayerDescription layer, Random random)
    {
        LayerCatalog.Require(layer, (FactNames.Mask, "none"));
        int[] shape = LayerCatalog.ChannelsFirst(layer.Output);
        float[][] parameters =
        [
            .. InitialWeights.Draw(3 * shape[0], shape[0], Activation.Identity, random),
            .. InitialWeights.Draw(shape[0], shape[0], Activation.Identity, random),
        ];
        return new AttentionLayer(layer.GetInt32(FactNames.Heads), shape, parameters);
    }

    public string AddTo(OnnxGraph graph, string input) => PositionNodes.Around(graph, input, positions =>
    {
        string projections = PositionNodes.Linear(graph, positions, Parameters[0], Parameters[1]);
        string[] parts = graph.Nodes(
            "Split", [projections, graph.Constant([Channels, Channels, Channels])], 3, OnnxAttribute.Integer("axis", 2));
        string queries = OfHeads(parts[0], 0, 2, 1, 3), keys = OfHeads(parts[1], 0, 2, 3, 1), values = OfHeads(parts[2], 0, 2, 1, 3);
        string scaled = graph.Node("Mul", [queries, graph.Constant([1f / MathF.Sqrt(Channels / Heads)], 1)]);
        string scores = graph.Node("Softmax", [graph.Node("MatMul", [scaled, keys])], OnnxAttribute.Integer("axis", -1));
        string read = graph.Node("Transpose", [graph.Node("MatMul", [scores, values])], OnnxAttribute.Integers("perm", 0, 2, 1, 3));
        string joined = graph.Node("Reshape", [read, graph.Constant([0L, 0L, Channels])]);
        return PositionNodes.Linear(graph, joined, Parameters[2], Parameters[3]);

        string OfHeads(string part, params long[] order) => graph.Node(
            "Transpose",
            [graph.Node("Reshape", [part, graph.Constant([0L, 0L, Heads, Channels / Heads])])],
            OnnxAttribute.Integers("perm", order));
    });

    public IEnumerable<Module<Tensor, Tensor>> Modules() => [new TorchPositions(new TorchAttention(Channels, Heads))];
}
