namespace Autoencoders.Benchmarks.Anomalies;

/// <summary>The rows of a table as ADBench's semi-supervised setting deals them out, in network units.</summary>
/// <param name="Training">Half of the normal rows.</param>
/// <param name="Rest">The other half, and behind it all anomalies.</param>
/// <param name="Calibration">Half of the normal rows of <paramref name="Rest"/>.</param>
/// <param name="Fresh">The other half of them.</param>
internal sealed record AdBenchRows(Dataset Training, Dataset Rest, Dataset Calibration, Dataset Fresh)
{
    /// <summary>Deals rows with the labels 0, normal, and 1, an anomaly.</summary>
    /// <param name="table">Raw rows.</param>
    /// <param name="seed">Chooses the halves.</param>
    public static AdBenchRows Deal(Dataset table, int seed)
    {
        (Dataset training, Dataset rest) = Pick(table, label: 0).Split(validationFraction: 0.5, seed);
        Dataset anomalies = Pick(table, label: 1);
        StandardScaler scaler = StandardScaler.Fit(training);
        rest = scaler.Transform(rest);
        (Dataset calibration, Dataset fresh) = rest.Split(validationFraction: 0.5, seed);

        float[] values = [.. rest.Values.Span, .. scaler.Transform(anomalies).Values.Span];
        int[] labels = [.. rest.Labels.Span, .. anomalies.Labels.Span];
        return new AdBenchRows(scaler.Transform(training), new Dataset(values, table.Length, labels), calibration, fresh);
    }

    private static Dataset Pick(Dataset table, int label)
    {
        int[] rows = [.. Enumerable.Range(0, table.Count).Where(row => table.Labels.Span[row] == label)];
        float[] values = [.. rows.SelectMany(row => table[row].ToArray())];
        return new Dataset(values, table.Length, Enumerable.Repeat(label, rows.Length).ToArray());
    }
}
