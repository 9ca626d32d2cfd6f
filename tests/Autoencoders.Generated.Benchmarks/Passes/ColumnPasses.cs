using System.Numerics.Tensors;

namespace Autoencoders.Benchmarks.Passes;

/// <summary>Passes over rows of columns, in double precision: those of principal components and scalers.</summary>
internal static class ColumnPasses
{
    private const double Factor = 0.999;

    public static IEnumerable<Pass> Of(int length)
    {
        float[] row = Numbers.Singles(length, 1), result = new float[length];
        double[] sums = Numbers.Doubles(length, 2), mean = Numbers.Doubles(length, 3), centered = new double[length];
        yield return new Pass(
            "principal components, `a += factor * b`", Pass.OfTensors,
            () => AddScaled(sums, Factor, mean),
            () => DoubleRows.AddScaled(sums, Factor, mean));
        yield return new Pass(
            "principal components, `a *= factor`", Pass.OfTensors,
            () => Scale(sums, -1),
            () => DoubleRows.Scale(sums, -1));
        yield return new Pass(
            "principal components, `a = row - mean`", Pass.OfTensors,
            () => Center(row, mean, centered),
            () => DoubleRows.Center(row, mean, centered));
        yield return new Pass(
            "principal components, `row = (float)a`", Pass.OfTensors,
            () => Narrow(mean, result),
            () => TensorPrimitives.ConvertTruncating<double, float>(mean, result));

        double[] spread = Array.ConvertAll(Numbers.Doubles(length, 4), value => Math.Abs(value) + 0.1);
        var columns = new AffineColumns(mean, spread, 0, Factor);
        double[] wide = new double[length];
        yield return new Pass(
            "scalers, `row = low + (row - offset) / spread * width`", "own: fused",
            () => columns.Transform(row, result),
            () => Affine(row, mean, spread, wide, result));
        var unit = new UnitNormScaler(length);
        yield return new Pass(
            "`UnitNormScaler`, `row = row / norm`", "own: fused, sum in fixed order",
            () => unit.Transform(row, result),
            () => Normalize(row, wide, result));
    }

    private static void AddScaled(double[] target, double factor, double[] row)
    {
        for (int i = 0; i < row.Length; i++)
            target[i] += factor * row[i];
    }

    private static void Scale(double[] row, double factor)
    {
        for (int i = 0; i < row.Length; i++)
            row[i] *= factor;
    }

    private static void Center(float[] row, double[] mean, double[] centered)
    {
        for (int i = 0; i < centered.Length; i++)
            centered[i] = row[i] - mean[i];
    }

    private static void Narrow(double[] sums, float[] row)
    {
        for (int i = 0; i < row.Length; i++)
            row[i] = (float)sums[i];
    }

    private static void Affine(float[] row, double[] offsets, double[] spreads, double[] wide, float[] scaled)
    {
        TensorPrimitives.ConvertTruncating<float, double>(row, wide);
        TensorPrimitives.Subtract<double>(wide, offsets, wide);
        TensorPrimitives.Divide<double>(wide, spreads, wide);
        TensorPrimitives.Multiply<double>(wide, Factor, wide);
        TensorPrimitives.Add<double>(wide, 0, wide);
        TensorPrimitives.ConvertTruncating<double, float>(wide, scaled);
    }

    private static void Normalize(float[] row, double[] wide, float[] scaled)
    {
        double square = 0;
        foreach (float value in row)
            square += (double)value * value;
        TensorPrimitives.ConvertTruncating<float, double>(row, wide);
        TensorPrimitives.Divide<double>(wide, Math.Sqrt(square), wide);
        TensorPrimitives.ConvertTruncating<double, float>(wide, scaled);
    }
}
