namespace Recommender;

/// <summary>
/// Principal components of the same table, as good as they can be made: of several ranks and rounds, the best for the validation ratings.
/// </summary>
internal static class Rivals
{
    private static readonly int[] s_ranks = [2, 4, 8, 16, 32, 48];

    /// <summary>Gaps filled with the mean of user and item.</summary>
    public static (int Rank, Prediction Prediction) MeanFilled(Opinions opinions, Rating[] validation, CancellationToken cancellation) =>
        Best(rank =>
        {
            LowRank components = Make(opinions, rank);
            components.Turn(rounds: 30, cancellation);
            return opinions.PredictionOf(components);
        }, validation);

    /// <summary>
    /// Gaps filled again and again with what the components make of the row, until the validation ratings are found no better.
    /// </summary>
    public static (int Rank, Prediction Prediction) Iterative(Opinions opinions, Rating[] validation, CancellationToken cancellation) =>
        Best(rank =>
        {
            const int MostRounds = 60;
            LowRank components = Make(opinions, rank);
            components.Turn(rounds: 15, cancellation);
            Prediction best = opinions.PredictionOf(components);
            double error = Judge.Of(validation, best);
            for (int round = 0; round < MostRounds; round++)
            {
                LowRank next = components.Copy();
                next.Fill();
                next.Turn(rounds: 2, cancellation);
                double reached = Judge.Of(validation, opinions.PredictionOf(next));
                if (reached >= error)
                    break;
                (components, error, best) = (next, reached, opinions.PredictionOf(next));
            }

            return best;
        }, validation);

    private static LowRank Make(Opinions opinions, int rank) => new(opinions.Values, RatingAutoencoder.InputLength, rank);

    private static (int Rank, Prediction Prediction) Best(Func<int, Prediction> ofRank, Rating[] validation) => s_ranks
        .Select(rank => (Rank: rank, Prediction: ofRank(rank)))
        .MinBy(rival => Judge.Of(validation, rival.Prediction));
}
