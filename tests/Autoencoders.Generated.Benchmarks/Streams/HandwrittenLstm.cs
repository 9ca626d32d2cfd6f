using System.Numerics.Tensors;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>The steps of an LSTM as a programmer writes them from PyTorch's formulas, with <see cref="TensorPrimitives"/>.</summary>
/// <param name="parameters">PyTorch's tensors: weights of inputs and of the state, and their biases.</param>
/// <param name="units">The values of the state.</param>
internal sealed class HandwrittenLstm(float[][] parameters, int units)
{
    private readonly ColumnSums _ofInputs = new(parameters[0], 4 * units);
    private readonly ColumnSums _ofState = new(parameters[1], 4 * units);
    private readonly float[] _gates = new float[4 * units];
    private readonly float[] _cell = new float[units];
    private readonly float[] _state = new float[units];

    public void Push(ReadOnlySpan<float> row, Span<float> code)
    {
        TensorPrimitives.Add(parameters[2], parameters[3], _gates);
        _ofInputs.AddTo(_gates, row);
        _ofState.AddTo(_gates, _state);

        Span<float> entering = _gates.AsSpan(0, units), kept = _gates.AsSpan(units, units);
        Span<float> next = _gates.AsSpan(2 * units, units), leaving = _gates.AsSpan(3 * units);
        TensorPrimitives.Sigmoid(_gates.AsSpan(0, 2 * units), _gates);
        TensorPrimitives.Tanh(next, next);
        TensorPrimitives.Sigmoid(leaving, leaving);
        TensorPrimitives.Multiply(entering, next, next);
        TensorPrimitives.MultiplyAdd(kept, _cell, next, _cell);
        TensorPrimitives.Tanh(_cell, _state);
        TensorPrimitives.Multiply(leaving, _state, _state);
        _state.CopyTo(code);
    }
}
