using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>The sample with zeros in place of the values that it lacks.</summary>
internal sealed class MissingLayer(LayerDescription layer) : ISmallLayer
{
    private readonly int _length = LayerSize.Of(layer.Output);

    public long SizeInBytes => 0;

    public void Run(ref float input, ref float second, ref float output, int rows) =>
        PresentValues.Fill(ref input, ref output, (nint)rows * _length);
}
