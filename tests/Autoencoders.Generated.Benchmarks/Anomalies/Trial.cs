using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Anomalies;

/// <summary>What one seed gave on one table: areas under the curve of all three, and the false alarms of ours.</summary>
/// <param name="Architecture">The network.</param>
/// <param name="Epochs">How often training went through its rows.</param>
/// <param name="Ours">The area of the generated class.</param>
/// <param name="Principal">The area of the error of as many principal components as the code has values.</param>
/// <param name="Torch">The area of the same network in TorchSharp.</param>
/// <param name="Precision">The average precision of the generated class.</param>
/// <param name="FalseAlarms">What the threshold of the generated class promised, and what came of it.</param>
internal sealed record Trial(
    string Architecture,
    int Epochs,
    double Ours,
    double Principal,
    double Torch,
    double Precision,
    FalseAlarms FalseAlarms)
{
    public const double WantedRate = 0.05;
    public const int BatchSize = 64;
    public const double LearningRate = 1e-3;

    // The same effort for tables of a hundred rows and of twenty thousand.
    private const int LeastSteps = 3000;
    private const int StepsBeforeRest = 20;

    /// <summary>Trains both networks from the same weights with the same mini-batches, and judges all three by the same rows.</summary>
    public static Trial Run<TNetwork>(Dataset table, int seed)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        AdBenchRows rows = AdBenchRows.Deal(table, seed);
        TNetwork network = TNetwork.Create(seed);
        using var torch = new TorchTanhNetwork(Sizes<TNetwork>(), PyTorchParameters.Read(network), LearningRate);
        int epochs = Train(rows.Training, seed, new Trainer<TNetwork>(network, new Adam(LearningRate)), torch);
        PrincipalComponents components = PrincipalComponents.Fit(rows.Training, TNetwork.CodeLength);

        var detector = AnomalyDetector<TNetwork>.Calibrate(network, rows.Calibration, WantedRate);
        var scores = new float[rows.Rest.Count];
        detector.ScoreBatch(rows.Rest.Values.Span, scores);

        ReadOnlySpan<int> labels = rows.Rest.Labels.Span;
        return new Trial(
            TNetwork.Architecture,
            epochs,
            RankingMetrics.RocAuc(scores, labels),
            RankingMetrics.RocAuc(Errors(rows.Rest, components), labels),
            RankingMetrics.RocAuc(torch.Errors(rows.Rest.Values.ToArray()), labels),
            RankingMetrics.AveragePrecision(scores, labels),
            FalseAlarms.Of(detector, rows.Fresh));
    }

    private static int Train<TNetwork>(Dataset training, int seed, Trainer<TNetwork> trainer, TorchTanhNetwork torch)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        int steps = (training.Count + BatchSize - 1) / BatchSize, epochs = (LeastSteps + steps - 1) / steps, step = 0;
        int[] order = [.. Enumerable.Range(0, training.Count)];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            new CounterRandom((ulong)seed, (ulong)epoch).Shuffle(order);
            foreach (int[] rows in order.Chunk(BatchSize))
            {
                float[] batch = [.. rows.SelectMany(row => training[row].ToArray())];
                trainer.Step(batch);
                torch.Step(batch);
                if (++step % StepsBeforeRest == 0)
                    TorchTanhNetwork.Rest();
            }
        }
        return epochs;
    }

    /// <summary>The units from input to reconstruction, as the tensors tell them: of each layer the weights and the bias.</summary>
    private static int[] Sizes<TNetwork>()
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        var sizes = new List<int> { TNetwork.InputLength };
        foreach (TensorLayout tensor in TNetwork.Tensors)
        {
            if (tensor.Shape.Length == 1)
                sizes.Add(tensor.Length);
        }
        return [.. sizes];
    }

    private static float[] Errors(Dataset rows, PrincipalComponents components)
    {
        var errors = new float[rows.Count];
        var reconstruction = new float[rows.Length];
        for (int row = 0; row < rows.Count; row++)
        {
            ReadOnlySpan<float> values = rows[row];
            components.Reconstruct(values, reconstruction);
            double sum = 0;
            for (int i = 0; i < values.Length; i++)
                sum += ((double)values[i] - reconstruction[i]) * ((double)values[i] - reconstruction[i]);
            errors[row] = (float)(sum / values.Length);
        }
        return errors;
    }
}
