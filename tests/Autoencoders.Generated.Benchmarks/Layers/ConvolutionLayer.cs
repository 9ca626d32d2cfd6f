using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>A convolution of images with an odd kernel and stride 1.</summary>
/// <param name="InputChannels">The channels that it reads.</param>
/// <param name="OutputShape">[filters, height, width]</param>
/// <param name="Kernel">The rows and columns of a window.</param>
/// <param name="Border">The zeros on each side of the input.</param>
/// <param name="Activation">What is applied to each sum.</param>
/// <param name="Parameters">The weights, filters x input channels x kernel x kernel, and the bias.</param>
internal sealed record ConvolutionLayer(
    int InputChannels, int[] OutputShape, int Kernel, int Border, Activation Activation, float[][] Parameters) : ILayer
{
    public long MultiplyAdds => OutputShape[0] * OutputShape[1] * OutputShape[2] * (long)FanIn(InputChannels, Kernel);

    private int Filters => OutputShape[0];

    /// <param name="input">[channels, height, width]</param>
    /// <param name="filters">The channels of the output.</param>
    /// <param name="kernel">The rows and columns of a window.</param>
    /// <param name="padding">Whether the output is as large as the input.</param>
    /// <param name="activation">What is applied to each sum.</param>
    /// <param name="random">Where the weights come from.</param>
    public static ConvolutionLayer Create(int[] input, int filters, int kernel, Padding padding, Activation activation, Random random)
    {
        int border = padding == Padding.Same ? kernel / 2 : 0;
        int lost = kernel - 1 - (2 * border);
        int[] output = [filters, input[1] - lost, input[2] - lost];
        float[][] parameters = InitialWeights.Draw(filters, FanIn(input[0], kernel), activation, random);
        return new ConvolutionLayer(input[0], output, kernel, border, activation, parameters);
    }

    public string AddTo(OnnxGraph graph, string input)
    {
        string weights = graph.Constant(Parameters[0], Filters, InputChannels, Kernel, Kernel);
        string bias = graph.Constant(Parameters[1], Filters);
        string sums = graph.Node("Conv", [input, weights, bias], OnnxAttribute.Integers("pads", Border, Border, Border, Border));
        return ActivationLayer.AddTo(graph, sums, Activation);
    }

    public IEnumerable<Module<Tensor, Tensor>> Modules() =>
        [Conv2d(InputChannels, Filters, Kernel, padding: Border), .. ActivationLayer.Modules(Activation)];

    private static int FanIn(int channels, int kernel) => channels * kernel * kernel;
}
