namespace Autoencoders.Benchmarks.Streams;

/// <summary>One step of a GRU as loops that a programmer would write from PyTorch's formulas.</summary>
/// <param name="weights">The tensors of PyTorch as the network lays them out: [inputs][gates], [units][gates], two biases.</param>
internal sealed class HandwrittenGru(float[] weights, int inputs, int units)
{
    private readonly float[] _ofInputs = new float[3 * units];
    private readonly float[] _ofState = new float[3 * units];

    public float[] State { get; } = new float[units];

    public void Step(ReadOnlySpan<float> row)
    {
        int gates = 3 * units, recurrent = inputs * gates, bias = recurrent + (units * gates);
        weights.AsSpan(bias, gates).CopyTo(_ofInputs);
        weights.AsSpan(bias + gates, gates).CopyTo(_ofState);
        Add(row, 0, _ofInputs);
        Add(State, recurrent, _ofState);
        for (int unit = 0; unit < units; unit++)
        {
            float r = 1f / (1f + MathF.Exp(-_ofInputs[unit] - _ofState[unit]));
            float z = 1f / (1f + MathF.Exp(-_ofInputs[units + unit] - _ofState[units + unit]));
            float n = MathF.Tanh(_ofInputs[(2 * units) + unit] + (r * _ofState[(2 * units) + unit]));
            State[unit] = ((1f - z) * n) + (z * State[unit]);
        }
    }

    private void Add(ReadOnlySpan<float> values, int offset, float[] sums)
    {
        for (int value = 0; value < values.Length; value++)
        {
            ReadOnlySpan<float> row = weights.AsSpan(offset + (value * sums.Length), sums.Length);
            for (int gate = 0; gate < sums.Length; gate++)
                sums[gate] += values[value] * row[gate];
        }
    }
}
