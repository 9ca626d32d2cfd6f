using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>
/// Sums over rows of doubles whose order does not depend on the width of a register, and whose products are rounded before they are added:
/// the same bits on every machine.
/// </summary>
internal static class DoubleRows
{
    /// <summary>Σ a[i] b[i], in four chains that hide the latency of an addition.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = 0;
        for (; i + 4 <= a.Length; i += 4)
        {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.Length; i++)
            s0 += a[i] * b[i];
        return (s0 + s1) + (s2 + s3);
    }

    /// <summary>Σ (row[i] - mean[i]) direction[i], in four chains.</summary>
    public static double CenteredDot(ReadOnlySpan<float> row, ReadOnlySpan<double> mean, ReadOnlySpan<double> direction)
    {
        double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
        int i = 0;
        for (; i + 4 <= row.Length; i += 4)
        {
            s0 += (row[i] - mean[i]) * direction[i];
            s1 += (row[i + 1] - mean[i + 1]) * direction[i + 1];
            s2 += (row[i + 2] - mean[i + 2]) * direction[i + 2];
            s3 += (row[i + 3] - mean[i + 3]) * direction[i + 3];
        }
        for (; i < row.Length; i++)
            s0 += (row[i] - mean[i]) * direction[i];
        return (s0 + s1) + (s2 + s3);
    }

    /// <summary>target[i] += factor row[i]</summary>
    public static void AddScaled(Span<double> target, double factor, ReadOnlySpan<double> row)
        => TensorPrimitives.MultiplyAdd(row, factor, target, target);

    /// <summary>row[i] *= factor</summary>
    public static void Scale(Span<double> row, double factor) => TensorPrimitives.Multiply(row, factor, row);

    /// <summary>centered[i] = row[i] - mean[i]</summary>
    public static void Center(ReadOnlySpan<float> row, ReadOnlySpan<double> mean, Span<double> centered)
    {
        TensorPrimitives.ConvertTruncating(row, centered);
        TensorPrimitives.Subtract(centered, mean, centered);
    }

    /// <summary>Rows of zeros.</summary>
    public static double[][] Matrix(int rows, int columns)
    {
        var matrix = new double[rows][];
        for (int row = 0; row < rows; row++)
            matrix[row] = new double[columns];
        return matrix;
    }
}
