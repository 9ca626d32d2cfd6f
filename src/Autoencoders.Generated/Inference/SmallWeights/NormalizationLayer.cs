using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Batch normalization by running statistics.</summary>
internal sealed class NormalizationLayer : ISmallLayer
{
    private readonly float[] _weight;
    private readonly float[] _bias;
    private readonly float[] _mean;
    private readonly float[] _variance;
    private readonly float _epsilon;

    public NormalizationLayer(LayerDescription layer, ReadOnlySpan<float> state)
    {
        _weight = Values(layer, TensorRoles.Weight, state);
        _bias = Values(layer, TensorRoles.Bias, state);
        _mean = Values(layer, TensorRoles.RunningMean, state);
        _variance = Values(layer, TensorRoles.RunningVariance, state);
        (_epsilon, Width) = (layer.GetSingle(FactNames.Epsilon), LayerSize.Of(layer.Output));
    }

    public int Width { get; }

    public long SizeInBytes => 4L * sizeof(float) * _weight.Length;

    public void Run(ref float input, ref float output) => BatchNormalization.Infer<Identity>(
        ref _weight[0], ref _bias[0], ref _mean[0], ref _variance[0], ref input, ref output,
        Width / _weight.Length, _weight.Length, _epsilon);

    private static float[] Values(LayerDescription layer, string role, ReadOnlySpan<float> state)
    {
        TensorLayout layout = layer.FindTensor(role)!.Value.Layout;
        return state.Slice(layout.Offset, layout.Length).ToArray();
    }
}
