namespace Autoencoders.Tests.Checkpointing;

/// <summary>A run that remembers everything that a checkpoint can hold, whose files the tests change.</summary>
internal static class RememberedRun
{
    /// <summary>In the middle of the fourth epoch of five mini-batches, in the middle of an update of two.</summary>
    public const int Steps = 18;

    private const int Rows = 20;

    public static TrainingOptions Options { get; } = new()
    {
        Epochs = 6,
        BatchSize = 4,
        Seed = 7,
        AccumulationSteps = 2,
        Clipping = GradientClipping.ByNorm(1),
        WeightAverage = 0.75,
        Schedule = new WarmUp(5, 0.5),
        Plateau = new ReduceOnPlateau(patience: 0),
        Validation = Samples(8, seed: 2),
        EarlyStopping = new EarlyStopping { Patience = 100 },
        MaxDegreeOfParallelism = 1,
    };

    public static Trainer<RememberingAutoencoder> NewTrainer() =>
        new(new RememberingAutoencoder(seed: 5), new Adam(3e-3, weightDecay: 1e-4, amsGrad: true));

    /// <summary>Trains to the end, or goes on from the file.</summary>
    public static TrainingResult Finish(Trainer<RememberingAutoencoder> trainer, Checkpoints? checkpoints) =>
        trainer.Fit(Samples(Rows, seed: 1), Options with { Checkpoints = checkpoints });

    /// <summary>Trains up to the middle of an epoch and writes the file.</summary>
    public static void Interrupt(string path)
    {
        using var source = new CancellationTokenSource();
        var samples = new CountedSamples(Samples(Rows, seed: 1), Steps, source.Cancel);
        try
        {
            NewTrainer().Fit(samples, Options with { Checkpoints = new(path) }, cancellationToken: source.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        throw new InvalidOperationException("The run was not interrupted.");
    }

    private static Dataset Samples(int rows, ulong seed)
    {
        var values = new float[rows * RememberingAutoencoder.InputLength];
        new CounterRandom(seed).FillNormal(values, 1);
        return new Dataset(values, RememberingAutoencoder.InputLength);
    }

    private sealed class CountedSamples(Dataset samples, int batches, Action last) : ISampleSource
    {
        public int Count => samples.Count;

        public int Length => samples.Length;

        public int ConditionLength => samples.ConditionLength;

        public ISampleReader OpenReader(int seed, bool shuffle) => new Counted(samples.OpenReader(seed, shuffle), batches, last);

        private sealed class Counted(ISampleReader reader, int batches, Action last) : ISampleReader
        {
            private int _seen;

            public void Begin(int epoch) => reader.Begin(epoch);

            public void Prepare(int start, int count)
            {
                reader.Prepare(start, count);
                if (++_seen == batches)
                    last();
            }

            public void Read(int start, Span<float> values, Span<float> conditions) => reader.Read(start, values, conditions);

            public void Dispose() => reader.Dispose();
        }
    }
}
