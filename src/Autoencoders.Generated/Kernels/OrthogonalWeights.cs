using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>First weights whose rows or columns, whichever are fewer, are orthogonal to each other and of length 1.</summary>
/// <remarks>For generated code. In double precision and a fixed order, so that every platform gives the same bits.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OrthogonalWeights
{
    // What is left of a vector must be longer than this part of it, or its direction would be that of rounding errors.
    private const double LeastRemainder = 1e-6;

    /// <summary>Fills a matrix with part of a random orthogonal one, each equally likely.</summary>
    /// <param name="weights">The matrix, [rows][columns].</param>
    /// <param name="random">Where the numbers come from.</param>
    /// <param name="rows">The rows, at least 1.</param>
    /// <param name="columns">The columns, at least 1.</param>
    /// <exception cref="ArgumentException">The matrix is not of that size.</exception>
    public static void Fill(Span<float> weights, CounterRandom random, int rows, int columns)
    {
        if (weights.Length != rows * columns)
            throw new ArgumentException($"{rows} x {columns} weights do not fit {weights.Length} values.", nameof(weights));

        bool areColumns = columns <= rows;
        (int count, int length) = areColumns ? (columns, rows) : (rows, columns);
        double[] vectors = Orthonormal(random, count, length);
        for (int vector = 0; vector < count; vector++)
        {
            for (int i = 0; i < length; i++)
                weights[areColumns ? i * columns + vector : vector * columns + i] = (float)vectors[vector * length + i];
        }
    }

    /// <summary>
    /// Modified Gram-Schmidt from vectors of a normal distribution, whose directions are equally likely: [count][length].
    /// </summary>
    private static double[] Orthonormal(CounterRandom random, int count, int length)
    {
        double[] vectors = new double[count * length];
        float[] drawn = new float[length];
        for (int number = 0; number < count; number++)
        {
            Span<double> vector = vectors.AsSpan(number * length, length);
            double before, after;
            do
            {
                random.FillNormal(drawn, 1f);
                for (int i = 0; i < length; i++)
                    vector[i] = drawn[i];
                before = Product(vector, vector);
                for (int other = 0; other < number; other++)
                    RemovePart(vector, vectors.AsSpan(other * length, length));
                after = Product(vector, vector);
            }
            while (after <= before * (LeastRemainder * LeastRemainder));

            double inverse = 1 / Math.Sqrt(after);
            foreach (ref double value in vector)
                value *= inverse;
        }

        return vectors;
    }

    /// <summary>Takes from a vector its part along a unit vector.</summary>
    private static void RemovePart(Span<double> vector, ReadOnlySpan<double> unit)
    {
        double part = Product(vector, unit);
        for (int i = 0; i < vector.Length; i++)
            vector[i] -= part * unit[i];
    }

    /// <summary>The scalar product in four sums, which hide the latency of an addition.</summary>
    private static double Product(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum0 = 0, sum1 = 0, sum2 = 0, sum3 = 0;
        int i = 0;
        for (; i + 4 <= a.Length; i += 4)
        {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++)
            sum0 += a[i] * b[i];
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
