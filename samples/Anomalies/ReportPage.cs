using Autoencoders;
using Autoencoders.Reporting;

namespace Anomalies;

/// <summary>The run as a page: how training went, and the errors of normal rows and of anomalies about the threshold.</summary>
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
        TrainingReport.Of(detector.Network, result, new ReportOptions
        {
            Title = $"Anomalies among {table.Name}",
            Samples = Scaled(row => !table.IsAnomaly(row)),
            Anomalies = Scaled(table.IsAnomaly),
            Threshold = detector.Threshold,
        }).Save(path);

        Dataset? Scaled(Func<int, bool> isAsked)
        {
            int[] rows = [.. judged.Where(isAsked)];
            return rows.Length == 0 ? null : detector.Scaler!.Transform(table.Gather(rows, TNetwork.InputLength));
        }
    }
}
