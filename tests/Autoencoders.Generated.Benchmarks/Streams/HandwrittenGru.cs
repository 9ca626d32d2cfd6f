using System.Numerics.Tensors;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>The steps of a GRU as a programmer writes them from PyTorch's formulas, with <see cref="TensorPrimitives"/>.</summary>
/// <param name="parameters">PyTorch's tensors: weights of inputs and of the state, and their biases.</param>
/// <param name="units">The values of the state.</param>
internal sealed class HandwrittenGru(float[][] parameters, int units)
{
    private readonly ColumnSums _ofInputs = new(parameters[0], 3 * units);
    private readonly ColumnSums _ofState = new(parameters[1], 3 * units);
    private readonly float[] _gates = new float[3 * units];
    private readonly float[] _sums = new float[3 * units];
    private readonly float[] _state = new float[units];

    public void Push(ReadOnlySpan<float> row, Span<float> code)
    {
        parameters[2].CopyTo(_gates);
        parameters[3].CopyTo(_sums);
        _ofInputs.AddTo(_gates, row);
        _ofState.AddTo(_sums, _state);

        Span<float> open = _gates.AsSpan(0, 2 * units), reset = open[..units], update = open[units..], next = _gates.AsSpan(2 * units);
        TensorPrimitives.Add(open, _sums.AsSpan(0, 2 * units), open);
        TensorPrimitives.Sigmoid(open, open);
        TensorPrimitives.MultiplyAdd(reset, _sums.AsSpan(2 * units), next, next);
        TensorPrimitives.Tanh(next, next);
        TensorPrimitives.Subtract(_state, next, _state);
        TensorPrimitives.MultiplyAdd(update, _state, next, _state);
        _state.CopyTo(code);
    }
}
