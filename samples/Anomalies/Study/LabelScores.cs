using Autoencoders;

namespace Anomalies.Study;

/// <summary>The scores of the judged rows by a network that was told some anomalies, of one table, protocol and seed.</summary>
internal static class LabelScores
{
    private const double LearningRate = 1e-3;
    private const int BatchSize = 64;
    private const int Steps = 3000;

    private static readonly AnomalyScore[] s_scores = [AnomalyScore.Reconstruction, AnomalyScore.Combined];

    /// <summary>Trains a network and scores rows.</summary>
    /// <typeparam name="TNetwork">A generated autoencoder that is as wide as the rows.</typeparam>
    public static IReadOnlyList<(string Method, float[] Scores)> Of<TNetwork>(LabelRows rows, int seed, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        int stepsAnEpoch = (rows.Training.Count + BatchSize - 1) / BatchSize;
        var options = new TrainingOptions
        {
            Epochs = (Steps + stepsAnEpoch - 1) / stepsAnEpoch,
            BatchSize = BatchSize,
            Seed = seed,
            Anomalies = rows.Anomalies,
        };
        TNetwork network = TNetwork.Create(seed);
        new Trainer<TNetwork>(network, new Adam(LearningRate)).Fit(rows.Training, options, progress: null, cancellation);
        return [.. s_scores.Select(score => (score.ToString(), Judge(network, rows, score)))];
    }

    private static float[] Judge<TNetwork>(TNetwork network, LabelRows rows, AnomalyScore score)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        // The order of scores does not depend on the threshold, nor on the rows that it comes from.
        var detector = AnomalyDetector<TNetwork>.Calibrate(network, rows.Training, rows.Training, 0.5, score: score);
        var scores = new float[rows.Judged.Count];
        detector.ScoreBatch(rows.Judged.Values.Span, scores);
        return scores;
    }
}
