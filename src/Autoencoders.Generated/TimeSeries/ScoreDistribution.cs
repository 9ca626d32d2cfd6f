namespace Autoencoders;

/// <summary>
/// The distribution of the scores of normal rows. It turns a score, whose unit is that of a loss, into a p-value: the probability that a
/// normal row scores as high.
/// </summary>
public sealed class ScoreDistribution
{
    /// <summary>The most scores that are kept.</summary>
    public const int MaximumScores = 4096;

    private readonly float[] _sorted;

    private ScoreDistribution(float[] sorted, long rows) => (_sorted, Rows) = (sorted, rows);

    /// <summary>The number of scores that the distribution was made from.</summary>
    public long Rows { get; }

    /// <summary>The scores that are kept, ascending.</summary>
    public ReadOnlySpan<float> Scores => _sorted;

    /// <summary>Describes scores.</summary>
    /// <param name="scores">
    /// The scores of normal rows that training has not seen, at least one, in any order. Of more than <see cref="MaximumScores"/>, the
    /// largest quarter of that number is kept as it is, because p-values of alarms come from there, and the others by even steps of rank.
    /// </param>
    /// <exception cref="ArgumentException">There is no score, or one is not finite.</exception>
    public static ScoreDistribution Of(ReadOnlySpan<float> scores)
    {
        if (scores.IsEmpty)
            throw new ArgumentException("There are no scores.", nameof(scores));
        if (NonFinite.IndexIn(scores) is var bad and >= 0)
            throw new ArgumentException($"The score of row {bad} (from 0) is {NonFinite.Name(scores[bad])}.", nameof(scores));
        float[] sorted = scores.ToArray();
        Array.Sort(sorted);
        return new ScoreDistribution(Thin(sorted), sorted.Length);
    }

    /// <summary>
    /// The probability that a normal row has this score or a higher one: <c>(1 + higher or equal) / (1 + rows)</c>, which is exact for one
    /// further row of the same distribution. A small value is suspicious; the smallest is <c>1 / (1 + rows)</c>.
    /// </summary>
    /// <param name="score">A score. NaN and infinity count as higher than all.</param>
    public double PValue(float score)
    {
        if (!float.IsFinite(score))
            return 1.0 / (Rows + 1.0);
        int first = Array.BinarySearch(_sorted, score);
        first = first < 0 ? ~first : first;
        while (first > 0 && _sorted[first - 1] == score)
            first--;
        return (1 + (Rows - RankOf(first))) / (Rows + 1.0);
    }

    /// <summary>The score that a share of the normal rows does not exceed.</summary>
    /// <param name="share">0 to 1: 0.99 for the score that one row of a hundred exceeds.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not 0 to 1.</exception>
    public float Quantile(double share)
    {
        if (share is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share must be 0 to 1.");
        double rank = share * (Rows - 1);
        int low = 0, high = _sorted.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (RankOf(middle) < rank)
                low = middle + 1;
            else
                high = middle;
        }
        return _sorted[low];
    }

    internal static ScoreDistribution OfSorted(float[] sorted, long rows) => new(sorted, rows);

    /// <summary>Says what is wrong with the scores of a file; null if nothing is.</summary>
    internal static string? Wrong(float[] sorted, long rows)
    {
        if (sorted.Length != Math.Min(rows, MaximumScores))
            return $"{sorted.Length} scores of {rows} rows, not {Math.Min(rows, MaximumScores)}";
        if (NonFinite.IndexIn(sorted) is var bad and >= 0)
            return $"score {bad} is {NonFinite.Name(sorted[bad])}";
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] < sorted[i - 1])
                return $"score {i} is below the one before it";
        }
        return null;
    }

    /// <summary>The rank among all scores of one that is kept: the number of scores before it.</summary>
    private double RankOf(int index)
    {
        int kept = _sorted.Length;
        if (Rows == kept || index >= kept)
            return index >= kept ? Rows : index;
        int tail = kept / 4, steps = kept - tail;
        return index >= steps ? Rows - (kept - index) : Math.Floor(index * (double)(Rows - tail) / steps);
    }

    private static float[] Thin(float[] sorted)
    {
        if (sorted.Length <= MaximumScores)
            return sorted;
        const int Tail = MaximumScores / 4, Steps = MaximumScores - Tail;
        var kept = new float[MaximumScores];
        for (int i = 0; i < Steps; i++)
            kept[i] = sorted[(int)Math.Floor(i * (double)(sorted.Length - Tail) / Steps)];
        sorted.AsSpan(sorted.Length - Tail).CopyTo(kept.AsSpan(Steps));
        return kept;
    }
}
