using System.Numerics.Tensors;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>
/// The steps of dilated causal convolutions as a programmer writes them, with <see cref="TensorPrimitives"/>, each over a ring of rows.
/// ReLU stands between them.
/// </summary>
internal sealed class HandwrittenConvolutions
{
    private readonly Layer[] _layers;
    private int _step;

    /// <param name="parameters">PyTorch's tensors: weights, [filters][channels][taps], and bias of each layer.</param>
    /// <param name="taps">The length of a window; the dilation doubles from layer to layer.</param>
    public HandwrittenConvolutions(float[][] parameters, int taps) => _layers =
        [.. Enumerable.Range(0, parameters.Length / 2).Select(i => new Layer(parameters[2 * i], parameters[(2 * i) + 1], taps, 1 << i))];

    public void Push(ReadOnlySpan<float> row, Span<float> code)
    {
        ReadOnlySpan<float> values = row;
        foreach (Layer layer in _layers)
        {
            Span<float> sums = layer.Push(values, _step);
            if (layer != _layers[^1])
                TensorPrimitives.Max(sums, 0f, sums);
            values = sums;
        }

        values.CopyTo(code);
        _step++;
    }

    private sealed class Layer(float[] weights, float[] bias, int taps, int dilation)
    {
        private readonly int _channels = weights.Length / bias.Length / taps;
        private readonly int _reach = ((taps - 1) * dilation) + 1;
        private readonly float[] _ring = new float[(((taps - 1) * dilation) + 1) * (weights.Length / bias.Length / taps)];
        private readonly float[] _sums = new float[bias.Length];
        private readonly ColumnSums[] _ofTaps =
            [.. Enumerable.Range(0, taps).Select(tap => new ColumnSums([.. weights.Where((_, i) => i % taps == tap)], bias.Length))];

        public Span<float> Push(ReadOnlySpan<float> values, int step)
        {
            values.CopyTo(_ring.AsSpan(step % _reach * _channels));
            bias.CopyTo(_sums);
            for (int tap = 0; tap < taps; tap++)
            {
                // The oldest place of the ring is the one behind the newest.
                int place = (step + 1 + (tap * dilation)) % _reach;
                _ofTaps[tap].AddTo(_sums, _ring.AsSpan(place * _channels, _channels));
            }

            return _sums;
        }
    }
}
