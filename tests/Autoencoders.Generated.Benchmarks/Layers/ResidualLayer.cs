using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>The input of some layers added to their output.</summary>
/// <param name="Span">The layers.</param>
internal sealed record ResidualLayer(ILayer[] Span) : ILayer
{
    public int[] OutputShape => Span[^1].OutputShape;

    public float[][] Parameters => [.. Span.SelectMany(layer => layer.Parameters)];

    public string AddTo(OnnxGraph graph, string input) =>
        graph.Node("Add", [input, Span.Aggregate(input, (value, layer) => layer.AddTo(graph, value))]);

    public IEnumerable<Module<Tensor, Tensor>> Modules() => [new TorchResidual(Span.SelectMany(layer => layer.Modules()))];
}
