namespace Autoencoders;

/// <summary>Measures of verdicts on labeled series, where faults last for many rows.</summary>
public static class SeriesMetrics
{
    /// <summary>Counts row by row.</summary>
    /// <param name="verdicts">One a row: true for an anomaly.</param>
    /// <param name="labels">One a row: 1 for an anomaly, 0 for a normal row.</param>
    /// <exception cref="ArgumentException">There are not as many labels as verdicts, or a label is neither 0 nor 1.</exception>
    public static PointMetrics Points(ReadOnlySpan<bool> verdicts, ReadOnlySpan<int> labels)
    {
        bool[] marks = Marks(verdicts, labels);
        var counts = new long[4];
        for (int row = 0; row < marks.Length; row++)
            counts[(marks[row] ? 2 : 0) + (verdicts[row] ? 1 : 0)]++;
        return new PointMetrics(TruePositives: counts[3], FalsePositives: counts[1], TrueNegatives: counts[0], FalseNegatives: counts[2]);
    }

    /// <summary>Counts by faults and alarms, which are runs of rows.</summary>
    /// <param name="verdicts">One a row: true for an anomaly.</param>
    /// <param name="labels">One a row: 1 for an anomaly, 0 for a normal row.</param>
    /// <param name="existence">The part of the recall of a fault that finding it at all is worth: 0 to 1.</param>
    /// <exception cref="ArgumentException">There are not as many labels as verdicts, or a label is neither 0 nor 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The part is not 0 to 1.</exception>
    public static RangeMetrics Ranges(ReadOnlySpan<bool> verdicts, ReadOnlySpan<int> labels, double existence = 0)
    {
        if (existence is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(existence), existence, "The part must be 0 to 1.");
        IReadOnlyList<RowRange> faults = RowRange.Of(Marks(verdicts, labels)), alarms = RowRange.Of(verdicts);
        double recall = 0, delay = 0, precision = 0;
        int found = 0, falseAlarms = 0;
        foreach (RowRange fault in faults)
        {
            int covered = Covered(fault, alarms);
            if (covered == 0)
                continue;
            found++;
            recall += existence + ((1 - existence) * covered / fault.Count);
            delay += verdicts[fault.First..].IndexOf(true);
        }

        foreach (RowRange alarm in alarms)
        {
            int covered = Covered(alarm, faults);
            falseAlarms += covered == 0 ? 1 : 0;
            precision += covered / (double)alarm.Count;
        }
        return new RangeMetrics(
            faults.Count, found, alarms.Count, falseAlarms, precision / alarms.Count, recall / faults.Count, delay / found);
    }

    internal static bool[] Marks(ReadOnlySpan<int> labels, string name)
    {
        var marks = new bool[labels.Length];
        for (int row = 0; row < labels.Length; row++)
        {
            if (labels[row] is not (0 or 1))
            {
                throw new ArgumentException(
                    $"The label of row {row} (from 0) is {labels[row]}; it must be 1 for an anomaly or 0 for a normal row.", name);
            }
            marks[row] = labels[row] == 1;
        }
        return marks;
    }

    private static bool[] Marks(ReadOnlySpan<bool> verdicts, ReadOnlySpan<int> labels) => labels.Length == verdicts.Length
        ? Marks(labels, nameof(labels))
        : throw new ArgumentException($"{labels.Length} labels do not fit {verdicts.Length} verdicts.", nameof(labels));

    private static int Covered(RowRange range, IReadOnlyList<RowRange> others)
    {
        int rows = 0;
        foreach (RowRange other in others)
            rows += range.Overlap(other);
        return rows;
    }
}
