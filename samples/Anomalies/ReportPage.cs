using Autoencoders;
using Autoencoders.Reporting;

namespace Anomalies;

/// <summary>The run as a page: what was found and why, how training went, and the errors about the threshold.</summary>
internal static class ReportPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">What the rows are of.</param>
    /// <param name="judged">The numbers of the rows that were looked at.</param>
    /// <param name="detector">What looked at them.</param>
    /// <param name="result">How its network was trained.</param>
    public static void Write<TNetwork>(
        string path, NumberTable table, IReadOnlyList<int> judged, AnomalyDetector<TNetwork> detector, TrainingResult result)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        Dataset rows = table.Gather(judged, TNetwork.InputLength);
        int[] labels = table.HasLabels ? [.. judged.Select(row => table.IsAnomaly(row) ? 1 : 0)] : [];
        TrainingReport.Of(detector, result, new ReportOptions
        {
            Title = $"Anomalies among {table.Name}",
            Samples = new Dataset(rows.Values, rows.Length, labels),
            RowNames = [.. judged.Select(row => $"row {row + 1}")],
            ColumnNames = table.Features,
        }).Save(path);
    }
}
