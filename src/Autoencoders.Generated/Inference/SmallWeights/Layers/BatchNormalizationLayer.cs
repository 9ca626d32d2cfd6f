using Autoencoders.Kernels;

namespace Autoencoders;

/// <summary>Batch normalization by running statistics.</summary>
internal sealed class BatchNormalizationLayer(LayerDescription layer, ReadOnlySpan<float> state) : ISmallLayer
{
    private readonly float[] _weight = LayerValues.Of(layer, TensorRoles.Weight, state).ToArray();
    private readonly float[] _bias = LayerValues.Of(layer, TensorRoles.Bias, state).ToArray();
    private readonly float[] _mean = LayerValues.Of(layer, TensorRoles.RunningMean, state).ToArray();
    private readonly float[] _variance = LayerValues.Of(layer, TensorRoles.RunningVariance, state).ToArray();
    private readonly float _epsilon = layer.GetSingle(FactNames.Epsilon);
    private readonly int _length = LayerSize.Of(layer.Output);

    public long SizeInBytes => 4L * sizeof(float) * _weight.Length;

    public void Run(ref float input, ref float second, ref float output, int rows) => BatchNormalization.Infer<Identity>(
        ref _weight[0], ref _bias[0], ref _mean[0], ref _variance[0], ref input, ref output,
        (nint)rows * _length / _weight.Length, _weight.Length, _epsilon);
}
