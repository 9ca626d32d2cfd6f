namespace Autoencoders;

/// <summary>
/// The recommender to beat: it recommends to everybody the items that most users chose, and knows nothing else of anybody.
/// </summary>
public sealed class ItemPopularity : IItemScorer
{
    private readonly float[] _users;

    private ItemPopularity(float[] users) => _users = users;

    /// <inheritdoc/>
    public int ItemCount => _users.Length;

    /// <summary>Counts the users of each item.</summary>
    /// <param name="users">The choices of users, one row each.</param>
    public static ItemPopularity Of(SparseDataset users)
    {
        ArgumentNullException.ThrowIfNull(users);
        var counts = new float[users.Length];
        foreach (int item in users.Columns.Span)
            counts[item]++;
        return new ItemPopularity(counts);
    }

    /// <inheritdoc/>
    public void Score(SparseDataset users, int first, Span<float> scores)
    {
        for (int start = 0; start < scores.Length; start += _users.Length)
            _users.CopyTo(scores[start..]);
    }
}
