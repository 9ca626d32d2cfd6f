namespace Autoencoders.Fuzzing;

/// <summary>A run of three epochs that a checkpoint of the seeds interrupts behind the second.</summary>
internal static class CheckpointRun
{
    private static readonly Dataset s_samples = Samples(40, seed: 1);

    /// <summary>Resumes what a file holds. What it leaves is a network of finite weights.</summary>
    public static void Resume(string path)
    {
        FuzzedAutoencoder network = Run(path, epochs: 3);
        Promises.Check(((INetwork<FuzzedAutoencoder>)network).State);
    }

    /// <summary>Trains two epochs and keeps the checkpoint.</summary>
    public static FuzzedAutoencoder Write(string path) => Run(path, epochs: 2);

    public static Dataset Samples(int rows, ulong seed)
    {
        var values = new float[rows * FuzzedAutoencoder.InputLength];
        new CounterRandom(seed).FillNormal(values, 1);
        return new Dataset(values, FuzzedAutoencoder.InputLength);
    }

    private static FuzzedAutoencoder Run(string path, int epochs)
    {
        var network = new FuzzedAutoencoder(seed: 1);
        new Trainer<FuzzedAutoencoder>(network, new Adam(1e-3)).Fit(s_samples, new TrainingOptions
        {
            Epochs = epochs,
            BatchSize = 20,
            Seed = 3,
            WeightAverage = 0.9,
            Validation = Samples(10, seed: 2),
            EarlyStopping = new EarlyStopping { Patience = 50 },
            Checkpoints = new Checkpoints(path) { Keep = true },
        });
        return network;
    }
}
