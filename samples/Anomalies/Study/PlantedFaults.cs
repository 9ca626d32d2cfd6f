using Autoencoders;

namespace Anomalies.Study;

/// <summary>The number of planted faults whose column is found.</summary>
/// <param name="Alarms">The rows that the fault made anomalies.</param>
/// <param name="Explained">Those whose largest share of the error is in the column.</param>
/// <param name="Changed">Those whose smallest change begins with the column.</param>
/// <param name="Alone">Those that the change of this column alone makes normal.</param>
/// <param name="Unsolved">Those that no change of three columns was found for.</param>
internal sealed record PlantedFaults(int Alarms, int Explained, int Changed, int Alone, int Unsolved)
{
    private const int Rows = 100;
    private const int MostChanges = 3;
    private const double Rate = 0.05;

    // In standard deviations of the column.
    private const float Size = 4;

    /// <summary>Plants a fault in one random column of each of some normal rows.</summary>
    /// <typeparam name="TNetwork">The class of the network.</typeparam>
    /// <param name="network">A network that is trained on the rows.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns of the table, without those that fill it up.</param>
    /// <param name="seed">Chooses the columns.</param>
    /// <param name="isUsual">True for the value of another normal row, which fits the column but not the row; false for one far off.</param>
    public static PlantedFaults Of<TNetwork>(TNetwork network, StudyRows rows, int columns, int seed, bool isUsual)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var detector = AnomalyDetector<TNetwork>.Calibrate(network, rows.Training, rows.Training, Rate);
        var random = new CounterRandom((ulong)seed);
        var causes = new FeatureContribution[1];
        var changes = new FeatureChange[MostChanges];
        var found = new PlantedFaults(0, 0, 0, 0, 0);
        int[] normal = [.. Enumerable.Range(0, rows.Judged.Count).Where(row => rows.Judged.Labels.Span[row] == 0)];
        foreach (int row in normal.Where(row => !detector.IsAnomaly(rows.Judged[row])).Take(Rows))
        {
            float[] values = rows.Judged[row].ToArray();
            int column = random.Next(columns);
            if (isUsual)
                values[column] = rows.Judged[normal[random.Next(normal.Length)]][column];
            else
                values[column] += random.Next(2) == 0 ? Size : -Size;
            if (!detector.IsAnomaly(values))
                continue;
            detector.Explain(values, causes);
            RowChange change = detector.SmallestChange(values, changes);
            bool isFirst = change.Count > 0 && changes[0].Feature == column;
            found += new PlantedFaults(
                1,
                causes[0].Feature == column ? 1 : 0,
                isFirst ? 1 : 0,
                isFirst && change is { IsNormal: true, Count: 1 } ? 1 : 0,
                change.IsNormal ? 0 : 1);
        }
        return found;
    }

    public static PlantedFaults operator +(PlantedFaults one, PlantedFaults other) => new(
        one.Alarms + other.Alarms,
        one.Explained + other.Explained,
        one.Changed + other.Changed,
        one.Alone + other.Alone,
        one.Unsolved + other.Unsolved);
}
