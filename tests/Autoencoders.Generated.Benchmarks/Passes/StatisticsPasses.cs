using System.Numerics.Tensors;

namespace Autoencoders.Benchmarks.Passes;

/// <summary>Passes over all rows of a dataset: what scalers measure of its columns.</summary>
internal static class StatisticsPasses
{
    private const int Rows = 64;

    public static IEnumerable<Pass> Of(int length)
    {
        var dataset = new Dataset(Numbers.Singles(Rows * length, 1), length);
        yield return new Pass(
            $"least and greatest of columns, {Rows} rows", Pass.OfTensors,
            () => Range(dataset),
            () => ColumnStatistics.Range(dataset, ScalerScope.Columns));
        double[] wide = new double[length];
        yield return new Pass(
            $"mean and deviation of columns, {Rows} rows", "own: narrow tables, small binaries",
            () => ColumnStatistics.Moments(dataset, ScalerScope.Columns),
            () => Moments(dataset, wide));
    }

    private static (double[] Least, double[] Most) Range(Dataset dataset)
    {
        double[] least = new double[dataset.Length], most = new double[dataset.Length];
        Array.Fill(least, double.PositiveInfinity);
        Array.Fill(most, double.NegativeInfinity);
        for (int row = 0; row < dataset.Count; row++)
        {
            ReadOnlySpan<float> values = dataset[row];
            for (int i = 0; i < values.Length; i++)
            {
                least[i] = Math.Min(least[i], values[i]);
                most[i] = Math.Max(most[i], values[i]);
            }
        }
        return (least, most);
    }

    private static (double[] Mean, double[] Deviation) Moments(Dataset dataset, double[] wide)
    {
        double[] mean = new double[dataset.Length], deviation = new double[dataset.Length];
        for (int row = 0; row < dataset.Count; row++)
        {
            TensorPrimitives.ConvertTruncating(dataset[row], wide);
            TensorPrimitives.Add<double>(mean, wide, mean);
        }
        TensorPrimitives.Divide<double>(mean, dataset.Count, mean);
        for (int row = 0; row < dataset.Count; row++)
        {
            TensorPrimitives.ConvertTruncating(dataset[row], wide);
            TensorPrimitives.Subtract<double>(wide, mean, wide);
            TensorPrimitives.MultiplyAdd<double>(wide, wide, deviation, deviation);
        }
        TensorPrimitives.Divide<double>(deviation, dataset.Count, deviation);
        TensorPrimitives.Sqrt<double>(deviation, deviation);
        return (mean, deviation);
    }
}
