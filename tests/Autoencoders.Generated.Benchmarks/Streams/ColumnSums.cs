using System.Numerics.Tensors;

namespace Autoencoders.Benchmarks.Streams;

/// <summary>The product of a matrix with a few values, as a sum of its columns: each call of a primitive passes all outputs.</summary>
internal sealed class ColumnSums
{
    private readonly float[] _columns;
    private readonly int _outputs;

    /// <summary>Copies a matrix.</summary>
    /// <param name="matrix">The matrix, [outputs][inputs].</param>
    /// <param name="outputs">The number of sums.</param>
    public ColumnSums(float[] matrix, int outputs)
    {
        (_outputs, int inputs) = (outputs, matrix.Length / outputs);
        _columns = new float[matrix.Length];
        for (int i = 0; i < matrix.Length; i++)
            _columns[(i % inputs * outputs) + (i / inputs)] = matrix[i];
    }

    /// <summary>Adds the products with some values.</summary>
    public void AddTo(Span<float> sums, ReadOnlySpan<float> values)
    {
        for (int i = 0; i < values.Length; i++)
            TensorPrimitives.MultiplyAdd(_columns.AsSpan(i * _outputs, _outputs), values[i], sums, sums);
    }
}
