using System.Numerics.Tensors;
using Autoencoders;

namespace Digits;

/// <summary>
/// Principal component analysis: the best that a linear autoencoder of the same code size can do on the rows that it is fitted to, and so
/// the mark that a network has to beat.
/// </summary>
internal sealed class PrincipalComponents
{
    private const int BlockRows = 128;
    private const double Tolerance = 1e-12;

    private readonly double[] _mean;
    private readonly double[][] _components;

    private PrincipalComponents(double[] mean, double[][] components)
    {
        _mean = mean;
        _components = components;
    }

    /// <summary>Finds the mean and the eigenvectors of the covariance with the largest eigenvalues.</summary>
    /// <param name="rows">What to fit to.</param>
    /// <param name="count">The number of components: the code size.</param>
    public static PrincipalComponents Fit(Dataset rows, int count)
    {
        double[] mean = MeanOf(rows);
        return new PrincipalComponents(mean, LeadingEigenvectors(CovarianceOf(rows, mean), count));
    }

    /// <summary>Projects one row onto the components and back.</summary>
    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction)
    {
        var centred = new double[_mean.Length];
        Centre(input, _mean, centred);

        double[] sum = [.. _mean];
        foreach (double[] component in _components)
            TensorPrimitives.MultiplyAdd(component, TensorPrimitives.Dot<double>(component, centred), sum, sum);
        TensorPrimitives.ConvertTruncating<double, float>(sum, reconstruction);
    }

    /// <summary>The code of size zero: every row is reconstructed as the mean row.</summary>
    public void ReconstructAsMean(ReadOnlySpan<float> input, Span<float> reconstruction) =>
        TensorPrimitives.ConvertTruncating<double, float>(_mean, reconstruction);

    private static double[] MeanOf(Dataset rows)
    {
        var mean = new double[rows.Length];
        var values = new double[rows.Length];
        for (int row = 0; row < rows.Count; row++)
        {
            TensorPrimitives.ConvertTruncating<float, double>(rows[row], values);
            TensorPrimitives.Add<double>(mean, values, mean);
        }
        TensorPrimitives.Divide(mean, rows.Count, mean);
        return mean;
    }

    private static double[][] CovarianceOf(Dataset rows, double[] mean)
    {
        int length = rows.Length;
        double[][] covariance = Matrix(length, length);
        double[][] block = Matrix(BlockRows, length);
        for (int start = 0; start < rows.Count; start += BlockRows)
        {
            // A block stays in the second-level cache while every row of the covariance takes its share of it.
            int blockRows = Math.Min(BlockRows, rows.Count - start);
            for (int row = 0; row < blockRows; row++)
                Centre(rows[start + row], mean, block[row]);

            Parallel.For(0, length, i =>
            {
                Span<double> upper = covariance[i].AsSpan(i);
                for (int row = 0; row < blockRows; row++)
                    TensorPrimitives.MultiplyAdd(block[row].AsSpan(i), block[row][i], upper, upper);
            });
        }

        for (int i = 0; i < length; i++)
        {
            TensorPrimitives.Divide(covariance[i].AsSpan(i), rows.Count, covariance[i].AsSpan(i));
            for (int j = 0; j < i; j++)
                covariance[i][j] = covariance[j][i];
        }
        return covariance;
    }

    // Orthogonal iteration: multiplying by the covariance turns the vectors towards its leading eigenvectors, and keeping them orthonormal
    // stops them from all becoming the first. The variance that they capture grows with every step, until it no longer does.
    private static double[][] LeadingEigenvectors(double[][] covariance, int count)
    {
        double[][] vectors = Matrix(count, covariance.Length);
        double[][] products = Matrix(count, covariance.Length);
        var random = new CounterRandom(seed: 0);
        foreach (double[] vector in vectors)
            foreach (ref double value in vector.AsSpan())
                value = random.NextSingle() - 0.5;
        Orthonormalise(vectors);

        double captured = 0;
        double before;
        do
        {
            before = captured;
            Parallel.For(0, covariance.Length, i =>
            {
                for (int k = 0; k < count; k++)
                    products[k][i] = TensorPrimitives.Dot<double>(covariance[i], vectors[k]);
            });

            captured = 0;
            for (int k = 0; k < count; k++)
                captured += TensorPrimitives.Dot<double>(vectors[k], products[k]);
            (vectors, products) = (products, vectors);
            Orthonormalise(vectors);
        }
        while (captured - before > Tolerance * captured);
        return vectors;
    }

    // Modified Gram-Schmidt, twice: once leaves nearly parallel vectors not quite orthogonal.
    private static void Orthonormalise(double[][] vectors)
    {
        for (int pass = 0; pass < 2; pass++)
        {
            for (int k = 0; k < vectors.Length; k++)
            {
                for (int j = 0; j < k; j++)
                    TensorPrimitives.MultiplyAdd(vectors[j], -TensorPrimitives.Dot<double>(vectors[j], vectors[k]), vectors[k], vectors[k]);

                // Rows that vary in fewer directions than there are components leave some components without a direction: zero.
                double norm = TensorPrimitives.Norm<double>(vectors[k]);
                if (norm > 0)
                    TensorPrimitives.Divide(vectors[k], norm, vectors[k]);
            }
        }
    }

    private static void Centre(ReadOnlySpan<float> row, double[] mean, double[] centred)
    {
        TensorPrimitives.ConvertTruncating<float, double>(row, centred);
        TensorPrimitives.Subtract<double>(centred, mean, centred);
    }

    private static double[][] Matrix(int rows, int columns)
    {
        var matrix = new double[rows][];
        for (int row = 0; row < rows; row++)
            matrix[row] = new double[columns];
        return matrix;
    }
}
