namespace Autoencoders;

/// <summary>
/// The squared Mahalanobis distance of differences and code from their mean. Each value is divided by its standard deviation; the matrix of
/// correlations is shrunk toward the unit matrix by the rule of Ledoit and Wolf (2004), so that it can be inverted however few rows there
/// are. In sums, products, quotients and roots of doubles, each in a fixed order: the same bits on every machine.
/// </summary>
internal sealed class MahalanobisScore : IRowScore
{
    /// <summary>The most differences and code values together; their correlations fill a matrix.</summary>
    public const int MaximumLength = 2048;

    // A value that did not vary is measured in this part of the usual deviation: a change of it stands out, and stays finite.
    private const double LeastDeviation = 1e-4;

    // Differences of a network that does not compress may be multiples of each other.
    private const double LeastShrinkage = 1e-6;

    private readonly double[] _mean;
    private readonly double[] _deviations;
    private readonly double[][] _factor;

    private MahalanobisScore(double[] mean, double[] deviations, double[][] factor) =>
        (_mean, _deviations, _factor) = (mean, deviations, factor);

    /// <summary>The means of differences and code.</summary>
    public ReadOnlySpan<double> Mean => _mean;

    /// <summary>Their standard deviations.</summary>
    public ReadOnlySpan<double> Deviations => _deviations;

    /// <summary>A row of Cholesky's factor of their correlations, up to the diagonal.</summary>
    public ReadOnlySpan<double> Factor(int row) => _factor[row].AsSpan(0, row + 1);

    /// <summary>Fits the distance.</summary>
    /// <param name="rows">Row-major: differences and code of each row.</param>
    /// <param name="length">The values of a row.</param>
    public static MahalanobisScore Fit(ReadOnlySpan<float> rows, int length)
    {
        int count = rows.Length / length;
        double[] mean = MeanOf(rows, length), deviations = DeviationsOf(rows, mean);
        double[][] correlations = DoubleRows.Matrix(length, length);
        var row = new double[length];
        double fourth = 0;
        for (int i = 0; i < count; i++)
        {
            Standardize(rows.Slice(i * length, length), mean, deviations, row);
            for (int k = 0; k < length; k++)
                DoubleRows.AddScaled(correlations[k].AsSpan(0, k + 1), row[k], row.AsSpan(0, k + 1));
            double square = DoubleRows.Dot(row, row);
            fourth += square * square;
        }
        Shrink(correlations, count, fourth / count);
        Factorize(correlations);
        return new MahalanobisScore(mean, deviations, correlations);
    }

    public double Of(JointRow row, Span<double> scratch)
    {
        // By forward substitution: with L Lᵀ the correlations, the distance is the length of L⁻¹ times the row.
        int differences = row.Differences.Length;
        Standardize(row.Differences, _mean, _deviations, scratch);
        Standardize(row.Code, _mean.AsSpan(differences), _deviations.AsSpan(differences), scratch[differences..]);
        for (int i = 0; i < scratch.Length; i++)
        {
            double[] factors = _factor[i];
            scratch[i] = (scratch[i] - DoubleRows.Dot(factors.AsSpan(0, i), scratch[..i])) / factors[i];
        }
        return DoubleRows.Dot(scratch, scratch);
    }

    private static double[] MeanOf(ReadOnlySpan<float> rows, int length)
    {
        var mean = new double[length];
        for (int i = 0; i < rows.Length; i++)
            mean[i % length] += rows[i];
        DoubleRows.Scale(mean, length / (double)rows.Length);
        return mean;
    }

    private static double[] DeviationsOf(ReadOnlySpan<float> rows, double[] mean)
    {
        int length = mean.Length, count = rows.Length / length;
        var deviations = new double[length];
        for (int i = 0; i < rows.Length; i++)
        {
            double difference = rows[i] - mean[i % length];
            deviations[i % length] += difference * difference;
        }

        double total = 0;
        foreach (double sum in deviations)
            total += sum;
        double least = LeastDeviation * Math.Sqrt(total / rows.Length);
        for (int i = 0; i < length; i++)
            deviations[i] = Math.Max(Math.Sqrt(deviations[i] / count), Math.Max(least, float.Epsilon));
        return deviations;
    }

    private static void Standardize(
        ReadOnlySpan<float> row, ReadOnlySpan<double> mean, ReadOnlySpan<double> deviations, Span<double> standardized)
    {
        for (int i = 0; i < row.Length; i++)
            standardized[i] = (row[i] - mean[i]) / deviations[i];
    }

    /// <summary>Divides sums of products by the number of rows, and moves them toward the unit matrix.</summary>
    /// <param name="sums">The lower triangle of a symmetric matrix.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="fourth">The mean of the fourth power of the length of a row.</param>
    private static void Shrink(double[][] sums, int count, double fourth)
    {
        double squares = 0, distance = 0;
        for (int i = 0; i < sums.Length; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double value = sums[i][j] /= count, off = i == j ? value - 1 : value;
                int times = i == j ? 1 : 2;
                squares += times * value * value;
                distance += times * off * off;
            }
        }

        double noise = (fourth - squares) / count;
        double share = distance > 0 ? Math.Clamp(noise / distance, LeastShrinkage, 1) : LeastShrinkage;
        for (int i = 0; i < sums.Length; i++)
        {
            DoubleRows.Scale(sums[i].AsSpan(0, i + 1), 1 - share);
            sums[i][i] += share;
        }
    }

    /// <summary>Cholesky's factor in place of a matrix of which only the lower triangle is read.</summary>
    private static void Factorize(double[][] matrix)
    {
        for (int i = 0; i < matrix.Length; i++)
        {
            double[] row = matrix[i];
            for (int j = 0; j < i; j++)
                row[j] = (row[j] - DoubleRows.Dot(row.AsSpan(0, j), matrix[j].AsSpan(0, j))) / matrix[j][j];
            double square = row[i] - DoubleRows.Dot(row.AsSpan(0, i), row.AsSpan(0, i));
            row[i] = Math.Sqrt(Math.Max(square, LeastShrinkage * LeastShrinkage));
        }
    }
}
