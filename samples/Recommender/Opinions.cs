using Autoencoders;

namespace Recommender;

/// <summary>
/// The ratings to learn from as the rows of a network, one a user: how far each is from the mean of user and item. What was not rated is
/// missing: NaN.
/// </summary>
internal sealed class Opinions
{
    private readonly Means _means;
    private readonly float[] _values;

    public Opinions(IReadOnlyList<Rating> ratings, int users, Means means)
    {
        _means = means;
        _values = new float[users * RatingAutoencoder.InputLength];
        Array.Fill(_values, float.NaN);
        foreach (Rating rating in ratings)
            _values[(rating.User * RatingAutoencoder.InputLength) + rating.Item] = rating.Stars - (float)means.Of(rating.User, rating.Item);
        Rows = new Dataset(_values, RatingAutoencoder.InputLength);
    }

    /// <summary>One row a user.</summary>
    public Dataset Rows { get; }

    /// <summary>The same as one block.</summary>
    public float[] Values => _values;

    /// <summary>What a network expects: it fills the rows.</summary>
    public Prediction PredictionOf(RatingAutoencoder network)
    {
        float[] filled = new float[_values.Length];
        network.ReconstructBatch(_values, filled);
        return (user, item) => _means.Of(user, item) + filled[(user * RatingAutoencoder.InputLength) + item];
    }

    /// <summary>What principal components expect.</summary>
    public Prediction PredictionOf(LowRank components) => (user, item) => _means.Of(user, item) + components.Of(user, item);
}
