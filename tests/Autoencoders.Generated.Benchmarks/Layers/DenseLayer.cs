using Autoencoders.Benchmarks.Peers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>A fully connected layer.</summary>
/// <param name="Inputs">The number of inputs.</param>
/// <param name="Outputs">The number of outputs.</param>
/// <param name="Activation">What is applied to each sum.</param>
/// <param name="Parameters">The weights, outputs x inputs, and the bias.</param>
internal sealed record DenseLayer(int Inputs, int Outputs, Activation Activation, float[][] Parameters) : ILayer
{
    public float[] Weights => Parameters[0];

    public float[] Bias => Parameters[1];

    public int[] OutputShape => [Outputs];

    public static DenseLayer Of(LayerDescription layer, Random random)
    {
        (int inputs, int outputs) = (layer.Input.Single(), layer.GetInt32(FactNames.Units));
        return new DenseLayer(inputs, outputs, layer.Activation, InitialWeights.Draw(outputs, inputs, layer.Activation, random));
    }

    public string AddTo(OnnxGraph graph, string input)
    {
        string weights = graph.Constant(Weights, Outputs, Inputs), bias = graph.Constant(Bias, Outputs);
        string sums = graph.Node("Gemm", [input, weights, bias], OnnxAttribute.Integer("transB", 1));
        return ActivationLayer.AddTo(graph, sums, Activation);
    }

    public string AddSmallTo(OnnxGraph graph, string input)
    {
        var weights = new OnnxBytes(Weights, Outputs);
        OnnxBytes.Row row = OnnxBytes.Quantize(graph, input);
        string matrix = graph.ByteConstant(weights.Transposed(), Inputs, Outputs), bias = graph.Constant(Bias, Outputs);
        string sums = graph.Node("MatMulInteger", [row.Bytes, matrix, row.Zero]);
        string products = OnnxBytes.ToFloats(graph, sums, row, graph.Constant(weights.Steps, Outputs));
        return ActivationLayer.AddTo(graph, graph.Node("Add", [products, bias]), Activation);
    }

    public IEnumerable<Module<Tensor, Tensor>> Modules() => [Linear(Inputs, Outputs), .. ActivationLayer.Modules(Activation)];
}
