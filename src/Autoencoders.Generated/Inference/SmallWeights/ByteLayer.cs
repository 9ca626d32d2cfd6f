using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>A dense layer with weights of 8 bits and a step for each output, which is a 127th of the largest weight to it.</summary>
internal sealed class ByteLayer : ISmallLayer
{
    private readonly AlignedFloats _weights;
    private readonly float[] _steps;
    private readonly float[] _bias;
    private readonly int _inputs;

    public ByteLayer(DenseMatrix matrix)
    {
        _inputs = matrix.Inputs;
        Width = BytePanels.WholePanels(matrix.Outputs);
        _weights = new AlignedFloats(checked(BytePanels.WholeGroups(_inputs) / sizeof(float) * Width));
        Span<sbyte> weights = MemoryMarshal.Cast<float, sbyte>(_weights.Span);
        _steps = new float[Width];
        _bias = matrix.Bias(Width);
        for (int output = 0; output < matrix.Outputs; output++)
        {
            float step = Step(matrix, output);
            _steps[output] = step;
            for (int input = 0; float.IsFinite(step) && step > 0 && input < _inputs; input++)
            {
                double whole = Math.Round(matrix[input, output] / (double)step);
                weights[BytePanels.IndexOf(input, output, _inputs, matrix.Outputs)] =
                    (sbyte)Math.Clamp(whole, -ByteRow.Most, ByteRow.Most);
            }
        }
    }

    public int Width { get; }

    public long SizeInBytes => sizeof(float) * ((long)_weights.Length + _steps.Length + _bias.Length);

    public void Run(ref float input, ref float output)
    {
        int length = BytePanels.WholeGroups(_inputs);
        using PooledFloats memory = new(length / sizeof(float));
        ref sbyte row = ref Unsafe.As<float, sbyte>(ref memory.Start);
        float step = ByteRow.Quantize(ref input, ref row, _inputs);
        ByteProduct.Multiply(
            ref Unsafe.As<float, sbyte>(ref _weights.Start), ref row, ref Unsafe.As<float, int>(ref output),
            length / BytePanels.Group, Width);
        ByteSums.ToFloats(ref output, step, ref _steps[0], ref _bias[0], Width);
    }

    // Not a number if a weight is not finite, so that the output is not a number either.
    private static float Step(DenseMatrix matrix, int output)
    {
        float largest = 0;
        for (int input = 0; input < matrix.Inputs; input++)
            largest = Math.Max(largest, Math.Abs(matrix[input, output]));
        return float.IsFinite(largest) ? largest / ByteRow.Most : float.NaN;
    }
}
