namespace Autoencoders;

/// <summary>A recommender: it scores all items for users whose choices it is shown.</summary>
public interface IItemScorer
{
    /// <summary>The number of items.</summary>
    int ItemCount { get; }

    /// <summary>Scores all items for some users.</summary>
    /// <param name="users">The choices of users, one row each.</param>
    /// <param name="first">The first of the rows to score.</param>
    /// <param name="scores">
    /// Receives row-major the scores of as many users as fit: users x <see cref="ItemCount"/>. Those of choices that were shown do not count.
    /// </param>
    void Score(SparseDataset users, int first, Span<float> scores);
}
