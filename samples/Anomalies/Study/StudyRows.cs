using Autoencoders;

namespace Anomalies.Study;

/// <summary>The rows of a table as a protocol deals them out, in network units.</summary>
/// <param name="Training">The rows to learn from.</param>
/// <param name="Judged">The rows to score, with the labels 0, normal, and 1, an anomaly.</param>
internal sealed record StudyRows(Dataset Training, Dataset Judged)
{
    private const double SoiledPart = 0.7;

    /// <summary>Half of the normal rows to learn from; all other rows are judged.</summary>
    public static StudyRows OfNormal(NumberTable table, int width, int seed)
    {
        int[] normal = Shuffled(table, seed, anomalies: false), anomalies = Shuffled(table, seed, anomalies: true);
        int half = normal.Length / 2;
        return Deal(table, width, normal[..half], [.. normal[half..], .. anomalies]);
    }

    /// <summary>70% of all rows to learn from, with their anomalies; the others are judged.</summary>
    public static StudyRows OfSoiled(NumberTable table, int width, int seed)
    {
        int[] normal = Shuffled(table, seed, anomalies: false), anomalies = Shuffled(table, seed, anomalies: true);
        int first = (int)Math.Round(SoiledPart * normal.Length), second = (int)Math.Round(SoiledPart * anomalies.Length);
        return Deal(table, width, [.. normal[..first], .. anomalies[..second]], [.. normal[first..], .. anomalies[second..]]);
    }

    private static int[] Shuffled(NumberTable table, int seed, bool anomalies)
    {
        int[] rows = [.. Enumerable.Range(0, table.Rows.Count).Where(row => table.IsAnomaly(row) == anomalies)];
        new CounterRandom((ulong)seed).Shuffle(rows);
        return rows;
    }

    private static StudyRows Deal(NumberTable table, int width, int[] training, int[] judged)
    {
        Dataset learned = table.Gather(training, width), others = table.Gather(judged, width);
        ScalerPipeline scaler = ScalerPipeline.Fit(learned, part => ImputingScaler.Fit(part), part => StandardScaler.Fit(part));
        int[] labels = [.. judged.Select(row => table.IsAnomaly(row) ? 1 : 0)];
        return new StudyRows(scaler.Transform(learned), new Dataset(scaler.Transform(others).Values, others.Length, labels));
    }
}
