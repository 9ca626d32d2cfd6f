using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Weights of bfloat16 and a bias.</summary>
internal sealed class HalfWordMatrix
{
    private readonly AlignedFloats _weights;
    private readonly float[] _bias;

    public HalfWordMatrix(WeightMatrix matrix)
    {
        (Inputs, Outputs) = (matrix.Inputs, matrix.Outputs);
        int width = HalfWordPanels.WholePanels(Outputs);
        _weights = new AlignedFloats(checked(Inputs * (width / 2)));
        _bias = new float[width];
        matrix.Bias.CopyTo(_bias, 0);
        Span<uint> words = MemoryMarshal.Cast<float, uint>(_weights.Span);
        for (int output = 0; output < Outputs; output++)
        {
            for (int input = 0; input < Inputs; input++)
            {
                int index = HalfWordPanels.IndexOf(input, output, Inputs, Outputs);
                words[index / 2] |= (uint)BrainFloat.Round(matrix[input, output]) << (16 * (index % 2));
            }
        }
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>The bytes of its numbers.</summary>
    public long SizeInBytes => sizeof(float) * ((long)_weights.Length + _bias.Length);

    /// <summary>The outputs of rows.</summary>
    public void Multiply(ref float input, ref float output, int rows) => HalfWordProduct.Multiply(
        ref Unsafe.As<float, uint>(ref _weights.Start), ref _bias[0], ref input, ref output, rows, Inputs, Outputs);
}
