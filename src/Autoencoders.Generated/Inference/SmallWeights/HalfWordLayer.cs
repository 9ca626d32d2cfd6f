using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>A dense layer with weights of bfloat16.</summary>
internal sealed class HalfWordLayer : ISmallLayer
{
    private readonly uint[] _weights;
    private readonly float[] _bias;
    private readonly int _inputs;

    public HalfWordLayer(DenseMatrix matrix)
    {
        _inputs = matrix.Inputs;
        Width = HalfWordPanels.WholePanels(matrix.Outputs);
        _weights = new uint[checked(_inputs * (Width / 2))];
        _bias = matrix.Bias(Width);
        for (int output = 0; output < matrix.Outputs; output++)
        {
            for (int input = 0; input < _inputs; input++)
            {
                int index = HalfWordPanels.IndexOf(input, output, _inputs, matrix.Outputs);
                _weights[index / 2] |= (uint)BrainFloat.Round(matrix[input, output]) << (16 * (index % 2));
            }
        }
    }

    public int Width { get; }

    public long SizeInBytes => sizeof(uint) * (long)_weights.Length + (sizeof(float) * (long)_bias.Length);

    public void Run(ref float input, ref float output) =>
        HalfWordProduct.Multiply(ref _weights[0], ref _bias[0], ref input, ref output, _inputs, Width);
}
