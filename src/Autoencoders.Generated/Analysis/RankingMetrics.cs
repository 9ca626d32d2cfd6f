namespace Autoencoders;

/// <summary>
/// Metrics of how well scores rank the anomalies of a labeled set above its normal rows, for all thresholds: 1 is the best. Rows of equal
/// scores count as in scikit-learn: no order among them is assumed.
/// </summary>
public static class RankingMetrics
{
    /// <summary>
    /// The area under the receiver operating characteristic: the probability that an anomaly scores higher than a normal row, where an
    /// equal score counts half. 0.5 is what scores that know nothing have.
    /// </summary>
    /// <param name="scores">One a row: higher for what is likelier an anomaly.</param>
    /// <param name="labels">One a row: 1 for an anomaly, 0 for a normal row.</param>
    /// <exception cref="ArgumentException">
    /// A score is not a number, a label is neither 0 nor 1, there are not as many labels as scores, or one kind of row is missing.
    /// </exception>
    public static double RocAuc(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels)
    {
        (float[] keys, int[] sorted) = Rank(scores, labels);
        double area = 0;
        long normal = 0, anomalies = 0;
        for (int start = 0; start < keys.Length;)
        {
            int end = EndOfTie(keys, sorted, start, out int among);
            int plain = end - start - among;
            area += among * (normal + (plain / 2.0));
            (normal, anomalies, start) = (normal + plain, anomalies + among, end);
        }
        return area / ((double)normal * anomalies);
    }

    /// <summary>
    /// The mean of the precision at each anomaly, from the highest score down: the sum over all distinct scores of the precision of the
    /// rows with at least that score times the recall that this score adds. Its value for scores that know nothing is the share of
    /// anomalies.
    /// </summary>
    /// <param name="scores">One a row: higher for what is likelier an anomaly.</param>
    /// <param name="labels">One a row: 1 for an anomaly, 0 for a normal row.</param>
    /// <exception cref="ArgumentException">
    /// A score is not a number, a label is neither 0 nor 1, there are not as many labels as scores, or one kind of row is missing.
    /// </exception>
    public static double AveragePrecision(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels)
    {
        (float[] keys, int[] sorted) = Rank(scores, labels);
        Array.Reverse(keys);
        Array.Reverse(sorted);
        double sum = 0;
        long anomalies = 0;
        for (int start = 0; start < keys.Length;)
        {
            int end = EndOfTie(keys, sorted, start, out int among);
            anomalies += among;
            sum += among * ((double)anomalies / end);
            start = end;
        }
        return sum / anomalies;
    }

    /// <summary>
    /// The share of anomalies among the rows with the highest scores. Where rows of equal scores compete for the last places, each gets the
    /// same part of them: the mean over all their orders.
    /// </summary>
    /// <param name="scores">One a row: higher for what is likelier an anomaly.</param>
    /// <param name="labels">One a row: 1 for an anomaly, 0 for a normal row.</param>
    /// <param name="count">How many rows to look at, 1 to all; often as many as there are anomalies.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1 or above the number of rows.</exception>
    /// <exception cref="ArgumentException">
    /// A score is not a number, a label is neither 0 nor 1, there are not as many labels as scores, or one kind of row is missing.
    /// </exception>
    public static double PrecisionAt(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels, int count)
    {
        (float[] keys, int[] sorted) = Rank(scores, labels);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, keys.Length);
        Array.Reverse(keys);
        Array.Reverse(sorted);
        double found = 0;
        for (int start = 0; start < count;)
        {
            int end = EndOfTie(keys, sorted, start, out int among);
            int places = Math.Min(end, count) - start;
            found += among * (double)places / (end - start);
            start = end;
        }
        return found / count;
    }

    /// <summary>The scores in ascending order with their labels.</summary>
    private static (float[] Scores, int[] Labels) Rank(ReadOnlySpan<float> scores, ReadOnlySpan<int> labels)
    {
        if (labels.Length != scores.Length)
            throw new ArgumentException($"{labels.Length} labels do not fit {scores.Length} scores.", nameof(labels));

        int anomalies = 0;
        for (int row = 0; row < scores.Length; row++)
        {
            if (float.IsNaN(scores[row]))
                throw new ArgumentException($"The score of row {row} (from 0) is not a number.", nameof(scores));
            if (labels[row] is not (0 or 1))
            {
                throw new ArgumentException(
                    $"The label of row {row} (from 0) is {labels[row]}; it must be 1 for an anomaly or 0 for a normal row.",
                    nameof(labels));
            }
            anomalies += labels[row];
        }
        if (anomalies == 0 || anomalies == labels.Length)
        {
            throw new ArgumentException(
                $"{anomalies} of {labels.Length} rows are anomalies; a ranking needs at least one row of both kinds.", nameof(labels));
        }

        float[] keys = scores.ToArray();
        int[] items = labels.ToArray();
        Array.Sort(keys, items);
        return (keys, items);
    }

    /// <summary>
    /// The end of the rows with the same score as the row at <paramref name="start"/>, and the number of anomalies among them.
    /// </summary>
    private static int EndOfTie(float[] scores, int[] labels, int start, out int anomalies)
    {
        anomalies = 0;
        int end = start;
        for (; end < scores.Length && scores[end] == scores[start]; end++)
            anomalies += labels[end];
        return end;
    }
}
