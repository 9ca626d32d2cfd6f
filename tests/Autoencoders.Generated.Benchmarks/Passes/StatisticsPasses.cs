namespace Autoencoders.Benchmarks.Passes;

/// <summary>Passes over all rows of a dataset: what scalers measure of its columns.</summary>
internal static class StatisticsPasses
{
    private const int Rows = 16;

    public static IEnumerable<Pass> Of(int length)
    {
        var dataset = new Dataset(Numbers.Singles(Rows * length, 1), length);
        yield return new Pass(
            $"least and greatest of columns, {Rows} rows", Pass.OfTensors,
            () => Range(dataset),
            () => ColumnStatistics.Range(dataset, ScalerScope.Columns));
        yield return new Pass(
            $"mean and deviation of columns, {Rows} rows", Pass.OfTensors,
            () => Moments(dataset),
            () => ColumnStatistics.Moments(dataset, ScalerScope.Columns));
        yield return new Pass(
            $"mean and deviation of all values, {Rows} rows", "own: fixed order",
            () => MomentsOfAll(dataset),
            () => ColumnStatistics.Moments(dataset, ScalerScope.Global));
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

    private static (double[] Mean, double[] Deviation) Moments(Dataset dataset)
    {
        double[] mean = new double[dataset.Length], deviation = new double[dataset.Length];
        for (int row = 0; row < dataset.Count; row++)
        {
            ReadOnlySpan<float> values = dataset[row];
            for (int i = 0; i < values.Length; i++)
                mean[i] += values[i];
        }
        for (int i = 0; i < mean.Length; i++)
            mean[i] /= dataset.Count;
        for (int row = 0; row < dataset.Count; row++)
        {
            ReadOnlySpan<float> values = dataset[row];
            for (int i = 0; i < values.Length; i++)
            {
                double distance = values[i] - mean[i];
                deviation[i] += distance * distance;
            }
        }
        for (int i = 0; i < deviation.Length; i++)
            deviation[i] = Math.Sqrt(deviation[i] / dataset.Count);
        return (mean, deviation);
    }

    private static (double[] Mean, double[] Deviation) MomentsOfAll(Dataset dataset)
    {
        double[] mean = new double[dataset.Length], deviation = new double[dataset.Length];
        (double[] one, double[] spread) = Moments(new Dataset(dataset.Values, 1));
        Array.Fill(mean, one[0]);
        Array.Fill(deviation, spread[0]);
        return (mean, deviation);
    }
}
