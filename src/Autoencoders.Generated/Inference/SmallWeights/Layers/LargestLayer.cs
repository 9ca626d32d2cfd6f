using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The largest units of each position, and 0 for the others.</summary>
internal sealed class LargestLayer(LayerDescription layer) : ISmallLayer
{
    private readonly int _length = LayerSize.Of(layer.Output);
    private readonly int _units = layer.Output[^1];
    private readonly int _active = layer.GetInt32(FactNames.Active);

    public long SizeInBytes => 0;

    public void Run(ref float input, ref float second, ref float output, int rows) =>
        TopK.Keep(ref input, ref input, ref output, (nint)rows * _length / _units, _units, _active);
}
