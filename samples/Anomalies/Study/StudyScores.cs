using Autoencoders;

namespace Anomalies.Study;

/// <summary>The scores of the judged rows by each method, of one table, protocol and seed.</summary>
internal static class StudyScores
{
    private const double LearningRate = 1e-3;
    private const int BatchSize = 64;
    private const int Steps = 3000;
    private const double Contamination = 0.1;
    private const int Members = 3;
    private const int SeedStep = 1000;

    /// <summary>Trains networks and scores rows.</summary>
    /// <typeparam name="TNetwork">A generated autoencoder that is as wide as the rows.</typeparam>
    public static IReadOnlyList<(string Method, float[] Scores)> Of<TNetwork>(StudyRows rows, int seed, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        TNetwork[] networks = [.. Enumerable.Range(0, Members).Select(
            member => Train<TNetwork>(rows.Training, seed + (SeedStep * member), 0, cancellation))];
        TNetwork plain = networks[0];
        TNetwork trimmed = Train<TNetwork>(rows.Training, seed, Contamination, cancellation);
        return
        [
            ("plain network", Judge(plain, rows, AnomalyScore.Reconstruction)),
            ("mean of 3 networks", MeanOf(networks, rows, AnomalyScore.Reconstruction)),
            ("Contamination = 0.1", Judge(trimmed, rows, AnomalyScore.Reconstruction)),
            ("Mahalanobis", Judge(plain, rows, AnomalyScore.Mahalanobis)),
            ("Neighbors", Judge(plain, rows, AnomalyScore.Neighbors)),
            ("Combined", Judge(plain, rows, AnomalyScore.Combined)),
            ("Combined, Contamination = 0.1", Judge(trimmed, rows, AnomalyScore.Combined)),
            ("Combined, mean of 3 networks", MeanOf(networks, rows, AnomalyScore.Combined)),
            ("isolation forest", Judge(plain, rows, AnomalyScore.Forest)),
            ("5 nearest neighbors", Baselines.Neighbors(rows)),
            ("principal components", Baselines.Components(rows, TNetwork.CodeLength)),
            ("components by variance", Baselines.WeightedComponents(rows)),
        ];
    }

    private static TNetwork Train<TNetwork>(Dataset training, int seed, double contamination, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        int stepsAnEpoch = (training.Count + BatchSize - 1) / BatchSize;
        var options = new TrainingOptions
        {
            Epochs = (Steps + stepsAnEpoch - 1) / stepsAnEpoch,
            BatchSize = BatchSize,
            Seed = seed,
            Contamination = contamination,
        };
        TNetwork network = TNetwork.Create(seed);
        new Trainer<TNetwork>(network, new Adam(LearningRate)).Fit(training, options, progress: null, cancellation);
        return network;
    }

    private static float[] MeanOf<TNetwork>(TNetwork[] networks, StudyRows rows, AnomalyScore score)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        float[][] each = Array.ConvertAll(networks, network => Judge(network, rows, score));
        return [.. Enumerable.Range(0, rows.Judged.Count).Select(row => each.Average(scores => scores[row]))];
    }

    private static float[] Judge<TNetwork>(TNetwork network, StudyRows rows, AnomalyScore score)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        // The order of scores does not depend on the threshold, nor on the rows that it comes from.
        var detector = AnomalyDetector<TNetwork>.Calibrate(network, rows.Training, rows.Training, 0.5, score: score);
        var scores = new float[rows.Judged.Count];
        detector.ScoreBatch(rows.Judged.Values.Span, scores);
        return scores;
    }
}
