using Autoencoders.Kernels;
using BenchmarkDotNet.Attributes;

namespace Autoencoders.Benchmarks.Operations;

/// <summary>The products of a dense layer 784 -> 128, forwards and backwards.</summary>
public class MatrixProducts
{
    private const int Inputs = 784;
    private const int Outputs = 128;
    private const int MostRows = 256;

    private readonly AlignedFloats _inputs = Random(MostRows * Inputs, 1);
    private readonly AlignedFloats _weights = Random(Inputs * Outputs, 2);
    private readonly AlignedFloats _outputs = Random(MostRows * Outputs, 3);
    private readonly AlignedFloats _result = new(MostRows * Inputs);

    [Params(64, MostRows)]
    public int Rows { get; set; }

    [Benchmark]
    public void Forward() => MatrixProduct.Multiply<Store>(
        ref _inputs.Start, Inputs, 1, ref _weights.Start, Outputs, ref _result.Start, Outputs, ref _result.Start, 0, Rows, Inputs, Outputs);

    [Benchmark]
    public void WeightGradient() => MatrixProduct.Multiply<Store>(
        ref _inputs.Start, 1, Inputs, ref _outputs.Start, Outputs, ref _result.Start, Outputs, ref _result.Start, 0, Inputs, Rows, Outputs);

    [Benchmark]
    public void InputGradient() => MatrixProduct.Multiply<Store>(
        ref _outputs.Start, Outputs, 1, ref _weights.Start, Inputs, ref _result.Start, Inputs, ref _result.Start, 0, Rows, Outputs, Inputs);

    private static AlignedFloats Random(int length, int seed)
    {
        var random = new Random(seed);
        var values = new AlignedFloats(length);
        foreach (ref float value in values.Span)
            value = random.NextSingle();
        return values;
    }
}
