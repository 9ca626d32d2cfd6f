namespace Autoencoders;

/// <summary>
/// Metrics of ranked items against those that a user chose and the recommender was not shown, as Liang et al. (2018) define them.
/// </summary>
public static class RecommendationMetrics
{
    // As many users are scored at once as share the walk through the weights of a large recommender.
    private const int BlockUsers = 60;

    /// <summary>
    /// The part of the held-out items that is among the recommended ones, of as many as there is room for: hits divided by the smaller of
    /// both numbers.
    /// </summary>
    /// <param name="recommended">The items in the order of the ranking.</param>
    /// <param name="heldOut">The items that the user chose, ascending; at least one.</param>
    /// <exception cref="ArgumentException">A span is empty.</exception>
    public static double Recall(ReadOnlySpan<int> recommended, ReadOnlySpan<int> heldOut)
    {
        RequireItems(recommended, heldOut);
        int hits = 0;
        foreach (int item in recommended)
            hits += heldOut.BinarySearch(item) >= 0 ? 1 : 0;
        return hits / (double)Math.Min(recommended.Length, heldOut.Length);
    }

    /// <summary>
    /// The normalized discounted cumulative gain (nDCG): a hit in place i, from 1, counts 1 / log₂(i + 1), and the sum is divided by that of
    /// the best ranking that there could be.
    /// </summary>
    /// <param name="recommended">The items in the order of the ranking.</param>
    /// <param name="heldOut">The items that the user chose, ascending; at least one.</param>
    /// <exception cref="ArgumentException">A span is empty.</exception>
    public static double NormalizedGain(ReadOnlySpan<int> recommended, ReadOnlySpan<int> heldOut)
    {
        RequireItems(recommended, heldOut);
        double gain = 0, best = 0;
        for (int place = 0; place < recommended.Length; place++)
        {
            // The quotient of two sums of 1 / ln, in which the base of the logarithm does not show.
            double discount = 1 / CounterRandom.NaturalLogarithm(place + 2);
            if (heldOut.BinarySearch(recommended[place]) >= 0)
                gain += discount;
            if (place < heldOut.Length)
                best += discount;
        }
        return gain / best;
    }

    /// <summary>
    /// Measures a recommender: it is shown some choices of each user, and its ranking of the other items is compared with what was held out.
    /// </summary>
    /// <param name="scorer">The recommender.</param>
    /// <param name="shown">The choices that it is shown, one row a user.</param>
    /// <param name="heldOut">The choices that it should find, in the same rows; a user without any does not count.</param>
    /// <param name="recallAt">The number of items that recall looks at, at least 1.</param>
    /// <param name="gainAt">The number of items that the gain looks at, at least 1.</param>
    /// <param name="cancellationToken">Ends the measurement between two blocks of users.</param>
    /// <exception cref="ArgumentException">
    /// The sizes of both datasets and of the recommender differ, or nothing was held out of any user.
    /// </exception>
    /// <exception cref="OperationCanceledException">The measurement was canceled.</exception>
    public static RecommendationQuality Measure(
        IItemScorer scorer,
        SparseDataset shown,
        SparseDataset heldOut,
        int recallAt = 20,
        int gainAt = 100,
        CancellationToken cancellationToken = default)
    {
        Require(scorer, shown, heldOut);
        ArgumentOutOfRangeException.ThrowIfLessThan(recallAt, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(gainAt, 1);
        int block = Math.Clamp(ArraySize.Largest / scorer.ItemCount, 1, BlockUsers), users = 0;
        var scores = new float[Math.Min(block, shown.Count) * scorer.ItemCount];
        var top = new int[Math.Min(Math.Max(recallAt, gainAt), scorer.ItemCount)];
        double recall = 0, gain = 0;
        for (int first = 0; first < shown.Count; first += block)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = Math.Min(block, shown.Count - first);
            scorer.Score(shown, first, scores.AsSpan(0, count * scorer.ItemCount));
            for (int user = first; user < first + count; user++)
            {
                if (heldOut.ColumnsOf(user).IsEmpty)
                    continue;
                ReadOnlySpan<float> row = scores.AsSpan((user - first) * scorer.ItemCount, scorer.ItemCount);
                int ranked = TopItems.Choose(row, shown.ColumnsOf(user), top);
                users++;
                if (ranked == 0)
                    continue;
                recall += Recall(top.AsSpan(0, Math.Min(ranked, recallAt)), heldOut.ColumnsOf(user));
                gain += NormalizedGain(top.AsSpan(0, Math.Min(ranked, gainAt)), heldOut.ColumnsOf(user));
            }
        }

        return users > 0
            ? new RecommendationQuality(users, recall / users, gain / users)
            : throw new ArgumentException("No item of any user is held out.", nameof(heldOut));
    }

    private static void Require(IItemScorer scorer, SparseDataset shown, SparseDataset heldOut)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(heldOut);
        if (shown.Length != scorer.ItemCount)
            throw new ArgumentException($"The users chose of {shown.Length} items; the recommender knows {scorer.ItemCount}.", nameof(shown));
        if (heldOut.Count != shown.Count || heldOut.Length != shown.Length)
        {
            throw new ArgumentException(
                $"{heldOut.Count} rows of {heldOut.Length} items are held out; shown are {shown.Count} rows of {shown.Length}.",
                nameof(heldOut));
        }
    }

    private static void RequireItems(ReadOnlySpan<int> recommended, ReadOnlySpan<int> heldOut)
    {
        if (recommended.IsEmpty || heldOut.IsEmpty)
        {
            throw new ArgumentException(
                $"{recommended.Length} recommended and {heldOut.Length} held-out items can't be compared; both must be at least 1.",
                recommended.IsEmpty ? nameof(recommended) : nameof(heldOut));
        }
    }
}
