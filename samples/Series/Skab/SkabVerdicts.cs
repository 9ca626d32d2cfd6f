namespace SeriesStudy.Skab;

/// <summary>The two rules that turn errors of windows into verdicts on rows.</summary>
/// <param name="window">The rows of a window.</param>
/// <param name="learned">The first rows, which are normal.</param>
internal sealed class SkabVerdicts(int window, int learned)
{
    private const double Share = 0.99, Multiple = 6, BenchmarkShare = 0.999, BenchmarkMultiple = 4.0 / 3;

    /// <summary>
    /// The rule of the benchmark: a row is anomalous if the sum over channels of the mean absolute error is above 4/3 of the 99.9% quantile
    /// of the learned windows in all windows that hold the row.
    /// </summary>
    public bool[] Benchmark(WindowErrors errors)
    {
        double[] scores = Array.ConvertAll(errors.Absolute, channels => channels.Sum());
        double limit = BenchmarkMultiple * Quantile(scores.Take(learned - window + 1), BenchmarkShare);
        return [.. OfRows(scores, held => held.Min()).Skip(learned).Select(score => score > limit)];
    }

    /// <summary>
    /// The mean error of each channel over a window in standard deviations of the learned windows; of the channels the largest, and of a row
    /// the mean over the windows that hold it. It is anomalous above six times the score that one normal row of a hundred exceeds.
    /// </summary>
    public bool[] Offsets(WindowErrors errors)
    {
        int normal = learned - window + 1, channels = errors.Offset[0].Length;
        var (mean, deviation) = (new double[channels], new double[channels]);
        for (int channel = 0; channel < channels; channel++)
        {
            double[] values = [.. errors.Offset.Take(normal).Select(one => one[channel])];
            mean[channel] = values.Average();
            deviation[channel] = Math.Sqrt(values.Average(value => (value - mean[channel]) * (value - mean[channel])));
        }

        double[] scores = Array.ConvertAll(errors.Offset, offsets => Enumerable.Range(0, channels).Max(
            channel => deviation[channel] > 0 ? Math.Max(0, (offsets[channel] - mean[channel]) / deviation[channel]) : 0));
        double[] rows = OfRows(scores, held => held.Average());
        double limit = Multiple * Quantile(rows.Take(learned), Share);
        return [.. rows.Skip(learned).Select(score => score > limit)];
    }

    private double[] OfRows(double[] windows, Func<IEnumerable<double>, double> combine)
    {
        var rows = new double[windows.Length + window - 1];
        for (int row = 0; row < rows.Length; row++)
        {
            int first = Math.Max(0, row - window + 1), last = Math.Min(row, windows.Length - 1);
            rows[row] = combine(new ArraySegment<double>(windows, first, last - first + 1));
        }

        return rows;
    }

    private static double Quantile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Min((int)(share * sorted.Length), sorted.Length - 1)];
    }
}
