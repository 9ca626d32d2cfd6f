using Autoencoders;

namespace Anomalies.Mixed;

/// <summary>
/// Rows with faults that no column shows by itself: the values of some columns come from another row. Each value is one that the table has,
/// as often as the table has it; only the combination is wrong.
/// </summary>
internal static class SwappedValues
{
    /// <summary>Deals rows out into those to learn from and those to judge, and plants faults among the latter.</summary>
    /// <param name="rows">Rows without faults.</param>
    /// <param name="faults">The number of rows with a fault.</param>
    /// <param name="columns">The number of columns of a fault that come from another row.</param>
    /// <param name="seed">Chooses rows and columns.</param>
    /// <returns>Half of the rows, and the other half with labels: 1 for a fault.</returns>
    public static (Dataset Training, Dataset Judged) Plant(Dataset rows, int faults, int columns, int seed)
    {
        (Dataset training, Dataset others) = new Dataset(rows.Values, rows.Length).Split(0.5, seed);
        float[] values = others.Values.ToArray();
        var labels = new int[others.Count];
        var random = new Random(seed);
        int[] order = [.. Enumerable.Range(0, others.Count)], places = [.. Enumerable.Range(0, rows.Length)];
        random.Shuffle(order);
        foreach (int row in order.AsSpan(0, faults))
        {
            labels[row] = 1;
            random.Shuffle(places);
            int left = columns;
            foreach (int column in places)
            {
                // Another value: a row that has the same one shows nothing.
                ReadOnlySpan<float> other = others[random.Next(others.Count)];
                if (left == 0 || other[column].Equals(others[row][column]))
                    continue;
                values[(row * rows.Length) + column] = other[column];
                left--;
            }
        }
        return (training.WithColumnNames(rows.ColumnNames), new Dataset(values, rows.Length, labels).WithColumnNames(rows.ColumnNames));
    }
}
