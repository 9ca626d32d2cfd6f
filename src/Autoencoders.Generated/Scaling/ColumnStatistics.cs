using System.Globalization;
using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>Statistics of each column of a dataset, in double precision; summed row by row, so that they are the same everywhere.</summary>
internal static class ColumnStatistics
{
    /// <summary>The least and the greatest value of each column.</summary>
    public static (double[] Minimum, double[] Maximum) Range(Dataset dataset, ScalerScope scope)
    {
        int length = dataset.Length;
        dataset = Measured(dataset, scope);
        if (dataset.Length == 1)
        {
            ReadOnlySpan<float> all = dataset.Values.Span;
            return (Spread([TensorPrimitives.Min(all)], length), Spread([TensorPrimitives.Max(all)], length));
        }

        float[] minimum = dataset[0].ToArray(), maximum = dataset[0].ToArray();
        for (int row = 1; row < dataset.Count; row++)
        {
            TensorPrimitives.Min(minimum, dataset[row], minimum);
            TensorPrimitives.Max(maximum, dataset[row], maximum);
        }
        return (Array.ConvertAll(minimum, value => (double)value), Array.ConvertAll(maximum, value => (double)value));
    }

    /// <summary>The mean of each column.</summary>
    public static double[] Mean(Dataset dataset)
    {
        var mean = new double[dataset.Length];
        for (int row = 0; row < dataset.Count; row++)
        {
            ReadOnlySpan<float> values = dataset[row];
            for (int column = 0; column < values.Length; column++)
                mean[column] += values[column];
        }
        foreach (ref double value in mean.AsSpan())
            value /= dataset.Count;
        return mean;
    }

    /// <summary>The mean and the population standard deviation of each column, in two passes.</summary>
    public static (double[] Mean, double[] Deviation) Moments(Dataset dataset, ScalerScope scope)
    {
        int length = dataset.Length;
        dataset = Measured(dataset, scope);
        double[] mean = Mean(dataset);
        var deviation = new double[dataset.Length];
        for (int row = 0; row < dataset.Count; row++)
        {
            ReadOnlySpan<float> values = dataset[row];
            for (int column = 0; column < values.Length; column++)
            {
                double distance = values[column] - mean[column];
                deviation[column] += distance * distance;
            }
        }
        foreach (ref double value in deviation.AsSpan())
            value = Math.Sqrt(value / dataset.Count);
        return (Spread(mean, length), Spread(deviation, length));
    }

    /// <summary>
    /// The median and the interquartile range of each column. A quantile between two values lies on the line between them, as in NumPy and
    /// scikit-learn.
    /// </summary>
    public static (double[] Median, double[] Range) Quartiles(Dataset dataset, ScalerScope scope)
    {
        int length = dataset.Length;
        dataset = Measured(dataset, scope);
        var median = new double[dataset.Length];
        var range = new double[dataset.Length];
        var values = new float[dataset.Count];
        for (int column = 0; column < dataset.Length; column++)
        {
            for (int row = 0; row < values.Length; row++)
                values[row] = dataset.Values.Span[row * dataset.Length + column];
            Array.Sort(values);
            median[column] = Quantile(values, 0.5);
            range[column] = Quantile(values, 0.75) - Quantile(values, 0.25);
        }
        return (Spread(median, length), Spread(range, length));
    }

    private static double Quantile(float[] sorted, double share)
    {
        double place = share * (sorted.Length - 1);
        int below = (int)place;
        double value = sorted[below];
        return below + 1 == sorted.Length ? value : value + (sorted[below + 1] - value) * (place - below);
    }

    /// <summary>The columns to measure: the dataset's own, or all of them as one.</summary>
    private static Dataset Measured(Dataset dataset, ScalerScope scope)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (!Enum.IsDefined(scope))
            throw new ArgumentOutOfRangeException(nameof(scope), scope, $"{nameof(scope)} must be Columns or Global.");
        CheckFinite(dataset);
        return scope == ScalerScope.Global ? new Dataset(dataset.Values, 1) : dataset;
    }

    /// <summary>The statistics of all columns together, repeated for each column.</summary>
    private static double[] Spread(double[] measured, int length)
    {
        if (measured.Length == length)
            return measured;
        var columns = new double[length];
        Array.Fill(columns, measured[0]);
        return columns;
    }

    private static void CheckFinite(Dataset dataset)
    {
        if (dataset.Count == 0)
            throw new ArgumentException("A scaler needs at least 1 row to fit; the dataset has 0.", nameof(dataset));

        ReadOnlySpan<float> values = dataset.Values.Span;
        if (NonFinite.IndexIn(values) is var bad and >= 0)
        {
            (int row, int column) = Math.DivRem(bad, dataset.Length);
            string found = values[bad].ToString(CultureInfo.InvariantCulture);
            throw new ArgumentException($"Row {row}, column {column} is {found}; a scaler needs finite numbers.", nameof(dataset));
        }
    }
}
