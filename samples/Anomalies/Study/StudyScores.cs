using Autoencoders;

namespace Anomalies.Study;

/// <summary>The scores of the judged rows by each method, of one table, protocol and seed.</summary>
internal static class StudyScores
{
    private const double LearningRate = 1e-3;
    private const int BatchSize = 64;
    private const int Steps = 3000;
    private const int PatientSteps = 500;
    private const double Contamination = 0.1;
    private const double HeldBack = 0.1;
    private const int Members = 3;
    private const int SeedStep = 1000;

    /// <summary>Trains networks and scores rows.</summary>
    /// <typeparam name="TNetwork">A generated autoencoder that is as wide as the rows.</typeparam>
    /// <typeparam name="TWide">One with a wider hidden layer.</typeparam>
    /// <typeparam name="TNarrow">One with a shorter code.</typeparam>
    public static IReadOnlyList<(string Method, float[] Scores)> Of<TNetwork, TWide, TNarrow>(
        StudyRows rows, int seed, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
        where TWide : class, IAutoencoder<TWide>, ITrainable<TWide>
        where TNarrow : class, IAutoencoder<TNarrow>, ITrainable<TNarrow>
    {
        Dataset training = rows.Training;
        EnsembleMember[] members = [.. Enumerable.Range(0, Members).Select(
            member => EnsembleMember.Of(Train<TNetwork>(training, UsualOptions(training, seed + (SeedStep * member)), cancellation)))];
        TNetwork plain = Train<TNetwork>(training, UsualOptions(training, seed), cancellation);
        EnsembleMember[] shapes =
        [
            EnsembleMember.Of(plain),
            EnsembleMember.Of(Train<TWide>(training, UsualOptions(training, seed), cancellation)),
            EnsembleMember.Of(Train<TNarrow>(training, UsualOptions(training, seed), cancellation)),
        ];
        TNetwork trimmed = Train<TNetwork>(training, UsualOptions(training, seed) with { Contamination = Contamination }, cancellation);
        TNetwork byLoss = TrainUntil<TNetwork>(StoppingMeasure.ValidationLoss, training, seed, cancellation);
        TNetwork byEntropy = TrainUntil<TNetwork>(StoppingMeasure.LossEntropy, training, seed, cancellation);

        var pair = new CoTeaching<TNetwork>(TNetwork.Create(seed), TNetwork.Create(seed + SeedStep), new Adam(LearningRate));
        pair.Fit(training, UsualOptions(training, seed) with { Contamination = Contamination }, progress: null, cancellation);
        EnsembleMember[] taught = [EnsembleMember.Of(pair.First), EnsembleMember.Of(pair.Second)];

        // One line a method: whoever tries another adds a line.
        return
        [
            ("plain network", Judge(plain, rows, AnomalyScore.Reconstruction)),
            ("ensemble of 3", JudgeTogether(members, rows, AnomalyScore.Reconstruction)),
            ("Contamination = 0.1", Judge(trimmed, rows, AnomalyScore.Reconstruction)),
            ("co-teaching, Contamination = 0.1", JudgeTogether(taught, rows, AnomalyScore.Reconstruction)),
            ("stopped by validation loss", Judge(byLoss, rows, AnomalyScore.Reconstruction)),
            ("stopped by loss entropy", Judge(byEntropy, rows, AnomalyScore.Reconstruction)),
            ("Mahalanobis", Judge(plain, rows, AnomalyScore.Mahalanobis)),
            ("Neighbors", Judge(plain, rows, AnomalyScore.Neighbors)),
            ("Combined", Judge(plain, rows, AnomalyScore.Combined)),
            ("Combined, ensemble of 3", JudgeTogether(members, rows, AnomalyScore.Combined)),
            ("Combined, ensemble of 3 shapes", JudgeTogether(shapes, rows, AnomalyScore.Combined)),
            ("Combined, Contamination = 0.1", Judge(trimmed, rows, AnomalyScore.Combined)),
            ("Combined, co-teaching", JudgeTogether(taught, rows, AnomalyScore.Combined)),
            ("Combined, stopped by loss entropy", Judge(byEntropy, rows, AnomalyScore.Combined)),
            ("isolation forest", Judge(plain, rows, AnomalyScore.Forest)),
            ("5 nearest neighbors", Baselines.Neighbors(rows)),
            ("principal components", Baselines.Components(rows, TNetwork.CodeLength)),
            ("components by variance", Baselines.WeightedComponents(rows)),
        ];
    }

    /// <summary>Trains a network on normal rows, and plants faults in others.</summary>
    /// <typeparam name="TNetwork">A generated autoencoder that is as wide as the rows.</typeparam>
    public static (PlantedFaults Far, PlantedFaults Usual) Plant<TNetwork>(
        StudyRows rows, int columns, int seed, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        TNetwork network = Train<TNetwork>(rows.Training, UsualOptions(rows.Training, seed), cancellation);
        return (PlantedFaults.Of(network, rows, columns, seed, isUsual: false), PlantedFaults.Of(network, rows, columns, seed, isUsual: true));
    }

    private static TNetwork TrainUntil<TNetwork>(StoppingMeasure measure, Dataset training, int seed, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        (Dataset part, Dataset heldBack) = training.Split(HeldBack, seed);
        TrainingOptions options = UsualOptions(part, seed) with
        {
            Validation = heldBack,
            EarlyStopping = new EarlyStopping { Measure = measure, Patience = EpochsOf(part, PatientSteps) },
        };
        return Train<TNetwork>(part, options, cancellation);
    }

    private static TNetwork Train<TNetwork>(Dataset training, TrainingOptions options, CancellationToken cancellation)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        TNetwork network = TNetwork.Create(options.Seed);
        new Trainer<TNetwork>(network, new Adam(LearningRate)).Fit(training, options, progress: null, cancellation);
        return network;
    }

    private static TrainingOptions UsualOptions(Dataset training, int seed) =>
        new() { Epochs = EpochsOf(training, Steps), BatchSize = BatchSize, Seed = seed };

    /// <summary>The epochs of at least so many steps.</summary>
    private static int EpochsOf(Dataset training, int steps)
    {
        int stepsAnEpoch = (training.Count + BatchSize - 1) / BatchSize;
        return (steps + stepsAnEpoch - 1) / stepsAnEpoch;
    }

    private static float[] JudgeTogether(EnsembleMember[] members, StudyRows rows, AnomalyScore score)
    {
        var ensemble = AnomalyEnsemble.Fit(members, rows.Training, rows.Training, 0.5, score: score);
        var scores = new float[rows.Judged.Count];
        ensemble.ScoreBatch(rows.Judged.Values.Span, scores);
        return scores;
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
