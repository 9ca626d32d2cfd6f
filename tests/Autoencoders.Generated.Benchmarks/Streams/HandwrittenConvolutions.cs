namespace Autoencoders.Benchmarks.Streams;

/// <summary>The steps of a stack of dilated causal convolutions as loops that a programmer would write, each over a ring of rows.</summary>
/// <param name="weights">For each layer [taps][inputs][outputs], then its bias.</param>
/// <param name="channels">The channels of a row, then of each layer.</param>
/// <param name="kernel">The taps of a layer; the dilation doubles from layer to layer.</param>
internal sealed class HandwrittenConvolutions(float[] weights, int[] channels, int kernel)
{
    private readonly float[][] _rings =
        [.. Enumerable.Range(0, channels.Length - 1).Select(layer => new float[(((kernel - 1) << layer) + 1) * channels[layer]])];
    private readonly float[][] _values = [.. channels.Skip(1).Select(width => new float[width])];
    private int _step;

    public float[] Code => _values[^1];

    public void Step(ReadOnlySpan<float> row)
    {
        ReadOnlySpan<float> values = row;
        for (int layer = 0, offset = 0; layer < _rings.Length; layer++)
        {
            int inputs = channels[layer], outputs = channels[layer + 1], reach = ((kernel - 1) << layer) + 1;
            values.CopyTo(_rings[layer].AsSpan(_step % reach * inputs));
            float[] sums = _values[layer];
            weights.AsSpan(offset + (kernel * inputs * outputs), outputs).CopyTo(sums);
            for (int tap = 0; tap < kernel; tap++)
            {
                // The oldest place of the ring is the one behind the newest.
                ReadOnlySpan<float> read = _rings[layer].AsSpan((_step + 1 + (tap << layer)) % reach * inputs, inputs);
                for (int input = 0; input < inputs; input++)
                {
                    ReadOnlySpan<float> column = weights.AsSpan(offset + (((tap * inputs) + input) * outputs), outputs);
                    for (int output = 0; output < outputs; output++)
                        sums[output] += read[input] * column[output];
                }
            }

            for (int output = 0; output < outputs && layer < _rings.Length - 1; output++)
                sums[output] = MathF.Max(sums[output], 0f);
            offset += ((kernel * inputs) + 1) * outputs;
            values = sums;
        }

        _step++;
    }
}
