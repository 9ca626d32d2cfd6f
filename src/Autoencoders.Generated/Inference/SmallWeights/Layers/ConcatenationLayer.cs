using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The channels of the second value that it reads, behind those of the first.</summary>
internal sealed class ConcatenationLayer(LayerDescription layer) : ISmallLayer
{
    private readonly int _channels = layer.Input[^1];
    private readonly int _positions = LayerSize.Of(layer.Input) / layer.Input[^1];
    private readonly int _length = layer.Output[^1] - layer.Input[^1];

    public long SizeInBytes => 0;

    public void Run(ref float input, ref float second, ref float output, int rows) =>
        Concatenation.Join(ref input, ref second, ref output, (nint)rows * _positions, _channels, _length);
}
