using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>
/// The directions in which rows vary most. They are the eigenvectors of the covariance of the columns; where there are fewer rows than
/// columns, they come from the products of the rows, which have the same eigenvalues in a smaller matrix.
/// </summary>
internal static class PrincipalAxes
{
    private const int Block = 128;
    private const int Strip = 512;

    // An eigenvalue below so much of the largest one for each row is rounding, not a direction.
    private const double Rounding = 1e-15;

    /// <summary>Finds the directions of the largest variances, the largest first.</summary>
    /// <param name="rows">At least one row of finite numbers.</param>
    /// <param name="mean">The mean row.</param>
    /// <param name="count">The number of directions: 1 to the values of a row.</param>
    /// <returns>
    /// Directions of length 1 and their variances, both zero where the rows vary in fewer directions, and the variance in all directions.
    /// </returns>
    public static (double[][] Axes, double[] Variances, double Total) Of(Dataset rows, double[] mean, int count) =>
        rows.Count < rows.Length ? FromRowProducts(rows, mean, count) : FromCovariance(rows, mean, count);

    /// <summary>The directions by the covariance of the columns: memory for the square of <see cref="Dataset.Length"/>.</summary>
    internal static (double[][] Axes, double[] Variances, double Total) FromCovariance(Dataset rows, double[] mean, int count)
    {
        double[][] covariance = Products(rows.Length, rows.Count, rows.Count, (row, centered) => DoubleRows.Center(rows[row], mean, centered));
        (double[][] axes, double[] variances) = SymmetricEigenvectors.Leading(covariance, count);
        return (axes, variances, Trace(covariance));
    }

    /// <summary>The directions by the products of the rows: memory for the square of <see cref="Dataset.Count"/>.</summary>
    internal static (double[][] Axes, double[] Variances, double Total) FromRowProducts(Dataset rows, double[] mean, int count)
    {
        double[][] products = Products(rows.Count, rows.Length, rows.Count, (column, centered) =>
        {
            for (int row = 0; row < centered.Length; row++)
                centered[row] = rows[row][column] - mean[column];
        });
        (double[][] weights, double[] values) = SymmetricEigenvectors.Leading(products, Math.Min(count, rows.Count));

        // Rows that are centered add up to zero, so that one direction fewer than there are rows is left at most.
        int rank = 0;
        while (rank < values.Length && values[rank] > Rounding * rows.Count * values[0])
            rank++;
        double[][] axes = DoubleRows.Matrix(count, rows.Length);
        AddRows(rows, mean, weights[..rank], axes);
        SymmetricEigenvectors.Orthonormalize(axes);

        var variances = new double[count];
        values.AsSpan(0, rank).CopyTo(variances);
        return (axes, variances, Trace(products));
    }

    /// <summary>axes[k] = the sum of the centered rows, each times its weight in eigenvector k.</summary>
    private static void AddRows(Dataset rows, double[] mean, double[][] weights, double[][] axes) =>
        Parallel.For(0, (rows.Length + Strip - 1) / Strip, strip =>
        {
            int start = strip * Strip, length = Math.Min(Strip, rows.Length - start);
            var centered = new double[length];
            for (int row = 0; row < rows.Count; row++)
            {
                DoubleRows.Center(rows[row].Slice(start, length), mean.AsSpan(start, length), centered);
                for (int k = 0; k < weights.Length; k++)
                    DoubleRows.AddScaled(axes[k].AsSpan(start, length), weights[k][row], centered);
            }
        });

    /// <summary>The mean of the products of some vectors with themselves: Σ v vᵀ / divisor.</summary>
    /// <param name="size">The values of a vector.</param>
    /// <param name="vectors">The number of vectors.</param>
    /// <param name="divisor">What the sums are divided by.</param>
    /// <param name="read">Gives the vector of a number.</param>
    private static double[][] Products(int size, int vectors, int divisor, Action<int, double[]> read)
    {
        double[][] products = DoubleRows.Matrix(size, size);
        double[][] block = DoubleRows.Matrix(Math.Min(Block, vectors), size);
        for (int start = 0; start < vectors; start += Block)
        {
            // A block stays in the second-level cache while every row of the products takes its share of it.
            int count = Math.Min(Block, vectors - start);
            for (int i = 0; i < count; i++)
                read(start + i, block[i]);

            Parallel.For(0, size, i =>
            {
                Span<double> upper = products[i].AsSpan(i);
                for (int vector = 0; vector < count; vector++)
                    DoubleRows.AddScaled(upper, block[vector][i], block[vector].AsSpan(i));
            });
        }

        for (int i = 0; i < size; i++)
        {
            Span<double> upper = products[i].AsSpan(i);
            TensorPrimitives.Divide(upper, divisor, upper);
            for (int j = 0; j < i; j++)
                products[i][j] = products[j][i];
        }
        return products;
    }

    private static double Trace(double[][] matrix)
    {
        double sum = 0;
        for (int i = 0; i < matrix.Length; i++)
            sum += matrix[i][i];
        return sum;
    }
}
