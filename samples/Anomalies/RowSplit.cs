using Autoencoders;

namespace Anomalies;

/// <summary>Which rows of a table are for what; numbers of rows from 0.</summary>
/// <param name="Training">Half of the normal rows: what the network learns.</param>
/// <param name="Calibration">A quarter of them: what the threshold comes from.</param>
/// <param name="Judged">The last quarter, and all known anomalies.</param>
internal sealed record RowSplit(int[] Training, int[] Calibration, int[] Judged)
{
    /// <summary>Deals the rows of a table. Without labels all of them are taken for normal, as nearly all are.</summary>
    /// <param name="table">The table.</param>
    /// <param name="seed">Chooses the rows.</param>
    /// <param name="falseAlarms">The rate that the threshold is calibrated to.</param>
    /// <exception cref="DataFormatException">There are too few normal rows for the rate.</exception>
    public static RowSplit Of(NumberTable table, int seed, double falseAlarms)
    {
        int[] normal = [.. Enumerable.Range(0, table.Rows.Count).Where(row => !table.IsAnomaly(row))];
        new CounterRandom((ulong)seed).Shuffle(normal);
        int half = normal.Length / 2, quarter = (normal.Length - half) / 2;
        long needed = AnomalyDetector<Autoencoder8>.RowsNeeded(falseAlarms);
        if (half < 2 || quarter < needed)
        {
            throw new DataFormatException(
                $"{table.Name}: expected at least {4 * needed} normal rows for a false-alarm rate of {falseAlarms}, of which a quarter "
                + $"calibrates the threshold, found {normal.Length}.");
        }

        IEnumerable<int> anomalies = Enumerable.Range(0, table.Rows.Count).Where(table.IsAnomaly);
        return new RowSplit(normal[..half], normal[half..(half + quarter)], [.. normal[(half + quarter)..], .. anomalies]);
    }
}
