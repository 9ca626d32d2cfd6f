using Autoencoders;

namespace Anomalies.Study;

/// <summary>The rows of a table of which a few anomalies are known, in network units.</summary>
/// <param name="Training">The rows to learn from.</param>
/// <param name="Anomalies">The rows known to be anomalies; null for none.</param>
/// <param name="Judged">The rows to score, with the labels 0, normal, and 1, an anomaly: the same ones whatever is known.</param>
internal sealed record LabelRows(Dataset Training, Dataset? Anomalies, Dataset Judged)
{
    private const double LearnedPart = 0.7;

    /// <summary>
    /// Deals out 70% of all rows to learn from, of whose anomalies a share is known. The others are unknown among the training rows, or left
    /// out where these are to be normal.
    /// </summary>
    public static LabelRows Of(NumberTable table, int width, int seed, bool isSoiled, double known)
    {
        int[] normal = Shuffled(table, seed, anomalies: false), anomalies = Shuffled(table, seed, anomalies: true);
        int learned = (int)Math.Round(LearnedPart * normal.Length), pool = (int)Math.Round(LearnedPart * anomalies.Length);
        int told = known == 0 ? 0 : Math.Max(1, (int)Math.Round(known * pool));
        Dataset training = table.Gather([.. normal[..learned], .. isSoiled ? anomalies[told..pool] : []], width);
        ScalerPipeline scaler = ScalerPipeline.Fit(training, part => ImputingScaler.Fit(part), part => StandardScaler.Fit(part));

        int[] judged = [.. normal[learned..], .. anomalies[pool..]];
        int[] labels = [.. judged.Select(row => table.IsAnomaly(row) ? 1 : 0)];
        return new LabelRows(
            scaler.Transform(training),
            told == 0 ? null : scaler.Transform(table.Gather(anomalies[..told], width)),
            new Dataset(scaler.Transform(table.Gather(judged, width)).Values, width, labels));
    }

    private static int[] Shuffled(NumberTable table, int seed, bool anomalies)
    {
        int[] rows = [.. Enumerable.Range(0, table.Rows.Count).Where(row => table.IsAnomaly(row) == anomalies)];
        new CounterRandom((ulong)seed).Shuffle(rows);
        return rows;
    }
}
