namespace Autoencoders;

/// <summary>
/// Eigenvectors of a symmetric matrix without negative eigenvalues, such as a covariance: all of a small one by Jacobi's rotations, the
/// leading ones of a large one by orthogonal iteration. In sums, products, quotients and roots of doubles only, each in a fixed order: the
/// same bits on every machine and for any number of threads.
/// </summary>
internal static class SymmetricEigenvectors
{
    private const double Tolerance = 1e-12;
    private const int LeastSpare = 10;
    private const int StepsBetweenChecks = 4;
    private const int MostChecks = 1000;
    private const int MostSweeps = 64;

    /// <summary>The eigenvectors of the largest eigenvalues, the largest first.</summary>
    /// <param name="matrix">The matrix; it stays as it is.</param>
    /// <param name="count">How many.</param>
    /// <returns>Vectors of length 1, and their eigenvalues. Where the rank of the matrix is lower, the rest is zero.</returns>
    public static (double[][] Vectors, double[] Values) Leading(double[][] matrix, int count)
    {
        // Multiplying by the matrix turns the vectors toward its leading eigenvectors, and keeping them orthonormal stops them from all
        // becoming the first. Some spare vectors speed that up: what matters is how much smaller the first eigenvalue without one is.
        int width = Math.Min(count + LeastSpare + (count / 4), matrix.Length);
        double[][] vectors = Start(width, matrix.Length);
        double[][] products = DoubleRows.Matrix(width, matrix.Length);
        double[] values = [];
        double captured = 0, before;
        int checks = 0;
        do
        {
            before = captured;
            for (int step = 0; step < StepsBetweenChecks; step++)
            {
                Multiply(matrix, vectors, products);
                (vectors, products) = (products, vectors);
                Orthonormalize(vectors);
            }

            Multiply(matrix, vectors, products);
            (vectors, values) = WithinSpan(vectors, products);
            captured = values.Take(count).Sum();
        }
        while (captured - before > Tolerance * captured && ++checks < MostChecks);
        return (vectors[..count], values[..count]);
    }

    /// <summary>All eigenvectors, by the rotations of Jacobi (1846) in the order of the rows.</summary>
    /// <param name="matrix">The matrix, which is destroyed: its diagonal becomes the eigenvalues.</param>
    /// <returns>One row an eigenvector, in the order of the diagonal.</returns>
    public static double[][] All(double[][] matrix)
    {
        int size = matrix.Length;
        double[][] vectors = DoubleRows.Matrix(size, size);
        for (int i = 0; i < size; i++)
            vectors[i][i] = 1;

        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            bool rotated = false;
            for (int p = 0; p < size; p++)
            {
                for (int q = p + 1; q < size; q++)
                {
                    double off = matrix[p][q];
                    if (Math.Abs(off) <= 1e-17 * (Math.Abs(matrix[p][p]) + Math.Abs(matrix[q][q])))
                        continue;
                    Rotate(matrix, vectors, p, q, off);
                    rotated = true;
                }
            }
            if (!rotated)
                break;
        }
        return vectors;
    }

    private static void Rotate(double[][] matrix, double[][] vectors, int p, int q, double off)
    {
        // The smaller of the two angles that make the element zero, by its tangent.
        double ratio = (matrix[q][q] - matrix[p][p]) / (2 * off);
        double tangent = (ratio < 0 ? -1 : 1) / (Math.Abs(ratio) + Math.Sqrt((ratio * ratio) + 1));
        double cosine = 1 / Math.Sqrt((tangent * tangent) + 1), sine = tangent * cosine;
        for (int i = 0; i < matrix.Length; i++)
        {
            (matrix[i][p], matrix[i][q]) =
                ((cosine * matrix[i][p]) - (sine * matrix[i][q]), (sine * matrix[i][p]) + (cosine * matrix[i][q]));
        }
        for (int i = 0; i < matrix.Length; i++)
        {
            (matrix[p][i], matrix[q][i]) =
                ((cosine * matrix[p][i]) - (sine * matrix[q][i]), (sine * matrix[p][i]) + (cosine * matrix[q][i]));
            (vectors[p][i], vectors[q][i]) =
                ((cosine * vectors[p][i]) - (sine * vectors[q][i]), (sine * vectors[p][i]) + (cosine * vectors[q][i]));
        }
        matrix[p][q] = matrix[q][p] = 0;
    }

    private static double[][] Start(int count, int length)
    {
        double[][] vectors = DoubleRows.Matrix(count, length);
        var random = new CounterRandom(seed: 0);
        foreach (double[] vector in vectors)
            foreach (ref double value in vector.AsSpan())
                value = random.NextSingle() - 0.5;
        Orthonormalize(vectors);
        return vectors;
    }

    /// <summary>products[k] = vectors[k] times the matrix, whose rows are its columns.</summary>
    private static void Multiply(double[][] matrix, double[][] vectors, double[][] products) => Parallel.For(0, vectors.Length, k =>
    {
        double[] product = products[k];
        Array.Clear(product);
        for (int i = 0; i < matrix.Length; i++)
            DoubleRows.AddScaled(product, vectors[k][i], matrix[i]);
    });

    /// <summary>The eigenvectors of the matrix within the span of the vectors (Rayleigh and Ritz), by falling eigenvalue.</summary>
    private static (double[][] Vectors, double[] Values) WithinSpan(double[][] vectors, double[][] products)
    {
        int count = vectors.Length;
        double[][] small = DoubleRows.Matrix(count, count);
        for (int i = 0; i < count; i++)
            for (int j = 0; j <= i; j++)
                small[i][j] = small[j][i] = DoubleRows.Dot(vectors[i], products[j]);
        double[][] turns = All(small);

        int[] order = [.. Enumerable.Range(0, count).OrderByDescending(i => small[i][i])];
        double[][] turned = DoubleRows.Matrix(count, vectors[0].Length);
        for (int k = 0; k < count; k++)
            for (int i = 0; i < count; i++)
                DoubleRows.AddScaled(turned[k], turns[order[k]][i], vectors[i]);
        return (turned, [.. order.Select(i => Math.Max(0, small[i][i]))]);
    }

    /// <summary>
    /// Makes vectors orthogonal and of length 1, each to those before it; zero where it lies within their span. Modified Gram-Schmidt,
    /// twice: once leaves nearly parallel vectors not quite orthogonal.
    /// </summary>
    public static void Orthonormalize(double[][] vectors)
    {
        for (int k = 0; k < vectors.Length; k++)
        {
            double first = Math.Sqrt(DoubleRows.Dot(vectors[k], vectors[k]));
            for (int pass = 0; pass < 2; pass++)
                for (int j = 0; j < k; j++)
                    DoubleRows.AddScaled(vectors[k], -DoubleRows.Dot(vectors[j], vectors[k]), vectors[j]);

            // What is left of a vector within the span of the others is rounding, not a direction: a matrix of low rank leaves such.
            double norm = Math.Sqrt(DoubleRows.Dot(vectors[k], vectors[k]));
            DoubleRows.Scale(vectors[k], norm > Tolerance * first ? 1 / norm : 0);
        }
    }
}
