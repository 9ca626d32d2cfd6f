using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>A dense layer with weights of bfloat16.</summary>
internal sealed class HalfWordLayer : ISmallLayer
{
    private readonly AlignedFloats _weights;
    private readonly float[] _bias;
    private readonly int _inputs;

    public HalfWordLayer(DenseMatrix matrix)
    {
        _inputs = matrix.Inputs;
        Width = HalfWordPanels.WholePanels(matrix.Outputs);
        _weights = new AlignedFloats(checked(_inputs * (Width / 2)));
        Span<uint> words = MemoryMarshal.Cast<float, uint>(_weights.Span);
        _bias = matrix.Bias(Width);
        for (int output = 0; output < matrix.Outputs; output++)
        {
            for (int input = 0; input < _inputs; input++)
            {
                int index = HalfWordPanels.IndexOf(input, output, _inputs, matrix.Outputs);
                words[index / 2] |= (uint)BrainFloat.Round(matrix[input, output]) << (16 * (index % 2));
            }
        }
    }

    public int Width { get; }

    public long SizeInBytes => sizeof(float) * ((long)_weights.Length + _bias.Length);

    public void Run(ref float input, ref float output) =>
        HalfWordProduct.Multiply(
            ref Unsafe.As<float, uint>(ref _weights.Start), ref _bias[0], ref input, ref output, _inputs, Width);
}
