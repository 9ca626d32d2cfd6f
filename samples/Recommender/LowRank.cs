using System.Numerics.Tensors;
using Autoencoders;

namespace Recommender;

/// <summary>
/// The linear rival: principal components of a table with gaps. Gaps are first filled with 0, the mean; each further round fills them with
/// what the components make of the row, and turns these toward those of the table as it is then (iterative singular value decomposition).
/// </summary>
internal sealed class LowRank
{
    private readonly float[] _table;
    private readonly float[] _filled;
    private readonly int _columns;
    private readonly float[][] _components;

    /// <param name="table">Row-major, NaN where there is nothing.</param>
    /// <param name="columns">The values of a row.</param>
    /// <param name="rank">How many components.</param>
    public LowRank(float[] table, int columns, int rank)
    {
        (_table, _columns) = (table, columns);
        _filled = [.. table.Select(value => float.IsNaN(value) ? 0f : value)];
        CounterRandom random = new(seed: 5);
        _components = [.. Enumerable.Range(0, rank).Select(_ => new float[columns])];
        foreach (float[] component in _components)
            random.Fill(component, -1f, 1f);
        Orthonormalize();
    }

    private LowRank(LowRank other)
    {
        (_table, _columns) = (other._table, other._columns);
        _filled = [.. other._filled];
        _components = [.. other._components.Select(component => component.ToArray())];
    }

    private int Rows => _table.Length / _columns;

    /// <summary>What the components make of a value of a row.</summary>
    public double Of(int row, int column)
    {
        ReadOnlySpan<float> values = _filled.AsSpan(row * _columns, _columns);
        double sum = 0;
        foreach (float[] component in _components)
            sum += TensorPrimitives.Dot(values, component) * component[column];
        return sum;
    }

    /// <summary>One that goes on from here.</summary>
    public LowRank Copy() => new(this);

    /// <summary>Turns the components toward the directions in which the filled table varies most.</summary>
    public void Turn(int rounds, CancellationToken cancellation)
    {
        for (int round = 0; round < rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Multiply();
            Orthonormalize();
        }
    }

    /// <summary>Fills the gaps anew.</summary>
    public void Fill() => Parallel.For(0, Rows, row =>
    {
        ReadOnlySpan<float> values = _table.AsSpan(row * _columns, _columns);
        Span<float> filled = _filled.AsSpan(row * _columns, _columns);
        float[] made = new float[_columns];
        foreach (float[] component in _components)
            TensorPrimitives.MultiplyAdd(component, TensorPrimitives.Dot<float>(component, filled), made, made);
        for (int column = 0; column < filled.Length; column++)
        {
            if (float.IsNaN(values[column]))
                filled[column] = made[column];
        }
    });

    /// <summary>Each component times the table's matrix of products.</summary>
    private void Multiply() => Parallel.For(0, _components.Length, number =>
    {
        float[] product = new float[_columns];
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> values = _filled.AsSpan(row * _columns, _columns);
            TensorPrimitives.MultiplyAdd(values, TensorPrimitives.Dot(values, _components[number]), product, product);
        }

        _components[number] = product;
    });

    /// <summary>Modified Gram-Schmidt, twice: once leaves nearly parallel vectors not quite orthogonal.</summary>
    private void Orthonormalize()
    {
        for (int pass = 0; pass < 2; pass++)
        {
            for (int k = 0; k < _components.Length; k++)
            {
                float[] component = _components[k];
                for (int j = 0; j < k; j++)
                {
                    float share = TensorPrimitives.Dot<float>(_components[j], component);
                    TensorPrimitives.MultiplyAdd(_components[j], -share, component, component);
                }

                float norm = TensorPrimitives.Norm<float>(component);
                if (norm > 0)
                    TensorPrimitives.Divide(component, norm, component);
            }
        }
    }
}
