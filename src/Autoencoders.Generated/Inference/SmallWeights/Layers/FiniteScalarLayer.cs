using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Each value bounded and rounded to one of the levels of its channel.</summary>
internal sealed class FiniteScalarLayer(LayerDescription layer) : ISmallLayer
{
    private readonly int _length = LayerSize.Of(layer.Output);
    private readonly float[] _levels = [.. LevelsOf(layer)];

    public long SizeInBytes => sizeof(float) * (long)_levels.Length;

    public void Run(ref float input, ref float second, ref float output, int rows) =>
        FiniteScalar.Quantize(_levels, ref input, ref output, (nint)rows * _length / _levels.Length);

    private static IEnumerable<float> LevelsOf(LayerDescription layer)
    {
        foreach (int levels in layer.GetSizes(FactNames.Levels))
            yield return levels;
    }
}
