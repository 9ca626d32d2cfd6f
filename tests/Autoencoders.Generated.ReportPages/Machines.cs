namespace Autoencoders.ReportPages;

/// <summary>Readings of a machine whose columns depend on its speed and its load; some have a column at fault.</summary>
internal static class Machines
{
    /// <summary>The names of all columns but the last.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        ["speedRevolutionsPerMinute", "pressure", "temperatureOfTheBearingAtTheDriveEnd", "vibration", "current"];

    /// <summary>A series of readings, the last third of which has two faults and a gap between them.</summary>
    public static Series Watched(int count, ulong seed)
    {
        var random = new CounterRandom(seed);
        int length = Columns.Count + 1;
        var values = new float[count * length];
        var labels = new int[count];
        for (int i = 0; i < values.Length; i++)
            values[i] = MathF.Sin((0.3f * (i / length)) + (i % length)) + (0.1f * (random.NextSingle() - 0.5f));
        foreach ((int column, int first) in (ReadOnlySpan<(int, int)>)[(2, count * 2 / 3), (5, count * 5 / 6)])
        {
            for (int row = first; row < first + 40; row++)
                (labels[row], values[(row * length) + column]) = (1, 1.2f);
        }

        return new Series(values, length, labels: labels).WithGaps([count * 3 / 4]);
    }

    /// <summary>Readings with labels: 1 for a fault.</summary>
    public static Dataset Readings(int count, int faults, ulong seed)
    {
        var random = new CounterRandom(seed);
        int length = Columns.Count + 1;
        var values = new float[count * length];
        var labels = new int[count];
        for (int row = 0; row < count; row++)
        {
            (float speed, float load) = (random.NextSingle(), random.NextSingle());
            float[] reading =
            [
                1000 + (500 * speed), 4 + (2 * load), 40 + (20 * speed * load), 1 + speed, 2 + load, 100 * (load - speed),
            ];
            for (int column = 0; column < length; column++)
                values[(row * length) + column] = reading[column] * (1 + (0.02f * (random.NextSingle() - 0.5f)));
            if (row >= count - faults)
            {
                labels[row] = 1;
                values[(row * length) + (row % length)] *= 1.6f;
            }
        }

        return new Dataset(values, length, labels);
    }
}
