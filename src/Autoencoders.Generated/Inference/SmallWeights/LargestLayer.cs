using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The largest units of each position, and 0 for the others.</summary>
internal sealed class LargestLayer(LayerDescription layer) : ISmallLayer
{
    private readonly int _units = layer.Output[^1];
    private readonly int _active = layer.GetInt32(FactNames.Active);

    public int Width { get; } = LayerSize.Of(layer.Output);

    public long SizeInBytes => 0;

    public void Run(ref float input, ref float output) =>
        TopK.Keep(ref input, ref input, ref output, Width / _units, _units, _active);
}
