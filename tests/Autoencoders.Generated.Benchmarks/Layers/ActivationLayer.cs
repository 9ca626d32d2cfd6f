using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>What a layer applies to its sums: to ONNX and PyTorch a node and a module of its own.</summary>
internal static class ActivationLayer
{
    private static readonly Dictionary<Activation, (string Operation, Func<Module<Tensor, Tensor>> Module)> s_kinds = new()
    {
        [Activation.Relu] = ("Relu", () => ReLU()),
        [Activation.Sigmoid] = ("Sigmoid", () => Sigmoid()),
    };

    public static string AddTo(OnnxGraph graph, string input, Activation activation) =>
        activation == Activation.Identity ? input : graph.Node(s_kinds[activation].Operation, [input]);

    public static IEnumerable<Module<Tensor, Tensor>> Modules(Activation activation) =>
        activation == Activation.Identity ? [] : [s_kinds[activation].Module()];
}
