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

    public long MultiplyAdds => 0;

    public float[][] Parameters => [];

    /// <param name="input">[channels, height, width]</param>
    public static UpsamplingLayer Create(int[] input) => new([input[0], Factor * input[1], Factor * input[2]]);

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
