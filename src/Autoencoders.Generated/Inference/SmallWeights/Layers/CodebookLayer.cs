using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Each part of a vector replaced by the nearest entry of a codebook, which stays floats: it is the code.</summary>
internal sealed class CodebookLayer(LayerDescription layer, ReadOnlySpan<float> state) : ISmallLayer
{
    private readonly float[] _codebook = LayerValues.Of(layer, TensorRoles.Codebook, state).ToArray();
    private readonly int _values = LayerSize.Of(layer.Output);
    private readonly int _length = layer.GetInt32(FactNames.Length);
    private readonly int _entries = layer.GetInt32(FactNames.Entries);

    public long SizeInBytes => sizeof(float) * (long)_codebook.Length;

    public void Run(ref float input, ref float second, ref float output, int rows) =>
        Codebook.Quantize(ref _codebook[0], ref input, ref output, (nint)rows * _values / _length, _length, _entries);
}
