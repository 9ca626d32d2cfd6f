namespace Autoencoders;

/// <summary>Statistics of each column of a dataset, in double precision; summed row by row, so that they are the same everywhere.</summary>
internal static class ColumnStatistics
{
    /// <summary>The least and the greatest value of each column.</summary>
    public static (double[] Minimum, double[] Maximum) Range(Dataset dataset)
    {
        CheckFinite(dataset);
        var minimum = new double[dataset.Length];
        var maximum = new double[dataset.Length];
        Array.Fill(minimum, double.PositiveInfinity);
        Array.Fill(maximum, double.NegativeInfinity);
        for (int row = 0; row < dataset.Count; row++)
        {
            ReadOnlySpan<float> values = dataset[row];
            for (int column = 0; column < values.Length; column++)
            {
                minimum[column] = Math.Min(minimum[column], values[column]);
                maximum[column] = Math.Max(maximum[column], values[column]);
            }
        }
        return (minimum, maximum);
    }

    /// <summary>The mean and the population standard deviation of each column, in two passes.</summary>
    public static (double[] Mean, double[] Deviation) Moments(Dataset dataset)
    {
        CheckFinite(dataset);
        var mean = new double[dataset.Length];
        for (int row = 0; row < dataset.Count; row++)
        {
            ReadOnlySpan<float> values = dataset[row];
            for (int column = 0; column < values.Length; column++)
                mean[column] += values[column];
        }
        foreach (ref double value in mean.AsSpan())
            value /= dataset.Count;

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
        return (mean, deviation);
    }

    private static void CheckFinite(Dataset dataset)
    {
        if (dataset.Count == 0)
            throw new ArgumentException("A scaler needs at least 1 row to fit; the dataset has 0.", nameof(dataset));

        ReadOnlySpan<float> values = dataset.Values.Span;
        for (int i = 0; i < values.Length; i++)
        {
            if (float.IsFinite(values[i]))
                continue;
            (int row, int column) = Math.DivRem(i, dataset.Length);
            throw new ArgumentException($"Row {row}, column {column} is {values[i]}; a scaler needs finite numbers.", nameof(dataset));
        }
    }
}
