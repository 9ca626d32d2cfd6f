using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The condition, the second value that it reads, joined to the channels of each position.</summary>
internal sealed class ConditionLayer(LayerDescription layer) : ISmallLayer
{
    private readonly int _channels = layer.Input[^1];
    private readonly int _positions = LayerSize.Of(layer.Input) / layer.Input[^1];
    private readonly int _length = layer.GetInt32(FactNames.Length);

    public long SizeInBytes => 0;

    public void Run(ref float input, ref float second, ref float output, int rows) =>
        Concatenation.Forward(ref second, ref input, ref output, rows, _positions, _channels, _length);
}
