namespace Autoencoders;

/// <summary>A dense layer with weights of bfloat16.</summary>
internal sealed class HalfWordLayer(WeightMatrix matrix) : ISmallLayer
{
    private readonly HalfWordMatrix _matrix = new(matrix);

    public long SizeInBytes => _matrix.SizeInBytes;

    public void Run(ref float input, ref float second, ref float output, int rows) => _matrix.Multiply(ref input, ref output, rows);
}
