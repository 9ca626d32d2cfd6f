using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Group normalization over the positions and the channels of each group.</summary>
internal sealed class GroupNormalizationLayer(LayerDescription layer, ReadOnlySpan<float> state) : ISmallLayer
{
    private readonly float[] _weight = LayerValues.Of(layer, TensorRoles.Weight, state).ToArray();
    private readonly float[] _bias = LayerValues.Of(layer, TensorRoles.Bias, state).ToArray();
    private readonly int _groups = layer.GetInt32(FactNames.Groups);
    private readonly float _epsilon = layer.GetSingle(FactNames.Epsilon);
    private readonly int _length = LayerSize.Of(layer.Output);

    public long SizeInBytes => 2L * sizeof(float) * _weight.Length;

    public void Run(ref float input, ref float second, ref float output, int rows) => GroupNormalization.Forward<Identity>(
        ref _weight[0], ref _bias[0], ref input, ref output, rows, _length / _weight.Length, _weight.Length, _groups, _epsilon);
}
