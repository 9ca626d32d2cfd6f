using Autoencoders;

namespace Anomalies.Mixed;

/// <summary>The scores of judged rows of columns, by networks and baselines.</summary>
internal static class MixedScores
{
    private const double LearningRate = 2e-3;
    private const int BatchSize = 64;
    private const int Steps = 8000;

    /// <summary>Trains a network that reads columns, and one that reads one-hot rows, and scores the judged rows.</summary>
    /// <typeparam name="TColumns">The network that declares the columns.</typeparam>
    /// <typeparam name="TOneHot">The network of the one-hot rows.</typeparam>
    public static IReadOnlyList<(string Method, float[] Scores)> Of<TColumns, TOneHot>(
        Dataset training, Dataset judged, int seed, CancellationToken cancellation)
        where TColumns : class, IAutoencoder<TColumns>, ITrainable<TColumns>
        where TOneHot : class, IAutoencoder<TOneHot>, ITrainable<TOneHot>
    {
        StandardScaler scaler = StandardScaler.Fit(training, TColumns.Columns);
        Dataset learned = scaler.Transform(training), others = scaler.Transform(judged);
        Dataset wideLearned = OneHotRows.Of(learned, TColumns.Columns), wideOthers = OneHotRows.Of(others, TColumns.Columns);
        TColumns columns = Train<TColumns>(learned, seed, cancellation);
        TOneHot oneHot = Train<TOneHot>(wideLearned, seed, cancellation);
        return
        [
            ("columns", Judge(columns, learned, others, AnomalyScore.Reconstruction)),
            ("one-hot, squared error", Judge(oneHot, wideLearned, wideOthers, AnomalyScore.Reconstruction)),
            ("one-hot, all scores combined", Judge(oneHot, wideLearned, wideOthers, AnomalyScore.Combined)),
            ("isolation forest, one-hot", Judge(oneHot, wideLearned, wideOthers, AnomalyScore.Forest)),
            ("5 nearest neighbors, one-hot", Study.Baselines.Neighbors(new Study.StudyRows(First(wideLearned), wideOthers))),
            ("components by variance, one-hot", Study.Baselines.WeightedComponents(new Study.StudyRows(wideLearned, wideOthers))),
        ];
    }

    /// <summary>As many rows as each judged row is compared with.</summary>
    private static Dataset First(Dataset rows)
    {
        const int Compared = 5000;
        return new Dataset(rows.Values[..(Math.Min(rows.Count, Compared) * rows.Length)], rows.Length);
    }

    private static TNetwork Train<TNetwork>(Dataset training, int seed, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        int stepsAnEpoch = (training.Count + BatchSize - 1) / BatchSize;
        var options = new TrainingOptions { Epochs = (Steps + stepsAnEpoch - 1) / stepsAnEpoch, BatchSize = BatchSize, Seed = seed };
        TNetwork network = TNetwork.Create(seed);
        new Trainer<TNetwork>(network, new Adam(LearningRate)).Fit(training, options, progress: null, cancellation);
        return network;
    }

    private static float[] Judge<TNetwork>(TNetwork network, Dataset training, Dataset judged, AnomalyScore score)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        // The order of scores does not depend on the threshold, nor on the rows that it comes from.
        AnomalyDetector<TNetwork> detector = score == AnomalyScore.Reconstruction
            ? AnomalyDetector<TNetwork>.Calibrate(network, training, 0.5)
            : AnomalyDetector<TNetwork>.Calibrate(network, training, training, 0.5, score: score);
        var scores = new float[judged.Count];
        detector.ScoreBatch(judged.Values.Span, scores);
        return scores;
    }
}
