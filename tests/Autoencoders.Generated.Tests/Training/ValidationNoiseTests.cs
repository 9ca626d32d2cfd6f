using Autoencoders.Kernels;

namespace Autoencoders.Tests.Training;

/// <summary>Validation of networks that learn to remove noise measures that task, with noise that is the same in each epoch.</summary>
[Trait("Registers", "AnyOfGroup")]
public sealed class ValidationNoiseTests
{
    private const int Seed = 9, Rows = 600;

    [Fact]
    public void The_loss_is_that_of_samples_with_noise_against_samples_without()
    {
        Dataset samples = Patterns(Rows, seed: 1);
        var network = new CorruptedAutoencoder(seed: 2);
        float[] noisy = samples.Values.ToArray();
        ElementNoise.Apply<Mask>(
            ref noisy[0], ref noisy[0], 0, noisy.Length, 0.5f, TrainingWorkspace.ValidationKey(stream: 1, Seed));
        float[] outputs = new float[noisy.Length];
        network.ReconstructBatch(noisy, outputs);
        double expected = outputs.Zip(samples.Values.ToArray(), (output, value) => Math.Pow(output - value, 2)).Average();

        EpochReport report = Fit(network, samples, Still).Epochs[0];

        Assert.Equal(expected, report.ValidationLoss!.Value, 1e-6);
        Assert.Null(report.CleanValidationLoss);
    }

    [Fact]
    public void The_noise_is_the_same_in_each_epoch_for_any_threads_and_batches()
    {
        Dataset samples = Patterns(Rows, seed: 1);
        float[] expected = Losses(Still);
        Assert.Equal(expected[0], expected[2]);
        Assert.Equal(expected, Losses(Still with { BatchSize = 7 }));
        Assert.NotEqual(expected, Losses(Still with { Seed = Seed + 1 }));
        foreach (int threads in (int[])[1, 2, 3, 5])
        {
            using var team = new WorkerTeam(threads);
            Validation<CorruptedAutoencoder> validation = new(new CorruptedAutoencoder(seed: 2), samples, Still, team);
            Assert.Equal(expected[0], validation.Measure().Loss);
        }

        float[] Losses(TrainingOptions options) =>
            [.. Fit(new CorruptedAutoencoder(seed: 2), samples, options).Epochs.Select(epoch => epoch.ValidationLoss!.Value)];
    }

    [Fact]
    public void The_clean_loss_is_given_beside_it_where_it_is_asked_for()
    {
        Dataset samples = Patterns(Rows, seed: 1);
        TrainingOptions options = Still with { CleanValidation = true };
        CorruptedAutoencoder corrupted = new(seed: 2);
        CleanAutoencoder same = new();
        corrupted.Parameters.CopyTo(same.Parameters);
        EpochReport noisy = Fit(corrupted, samples, options).Epochs[^1];
        EpochReport clean = Fit(same, samples, options).Epochs[^1];

        Assert.Equal(clean.ValidationLoss, noisy.CleanValidationLoss);
        Assert.NotEqual(clean.ValidationLoss, noisy.ValidationLoss);
        Assert.Null(clean.CleanValidationLoss);
    }

    [Fact]
    public void Early_stopping_keeps_the_epoch_that_does_the_task_best()
    {
        Dataset samples = Patterns(64, seed: 1), heldBack = Patterns(Rows, seed: 3);
        var network = new CorruptedAutoencoder(seed: 2);
        TrainingOptions options = Still with
        {
            Epochs = 40,
            BatchSize = 16,
            Validation = heldBack,
            CleanValidation = true,
            EarlyStopping = new EarlyStopping { Patience = 40 },
        };

        TrainingResult result = new Trainer<CorruptedAutoencoder>(network, new Adam(1e-2)).Fit(samples, options);

        float lowest = result.Epochs.Min(epoch => epoch.ValidationLoss!.Value);
        Assert.Equal(lowest, result.Epochs[result.KeptEpoch - 1].ValidationLoss);
        Assert.True(lowest < result.Epochs[0].ValidationLoss);
        Assert.Equal(lowest, new Validation<CorruptedAutoencoder>(network, heldBack, options, WorkerTeam.Alone).Measure().Loss);
    }

    [Fact]
    public void A_checkpoint_goes_on_with_the_same_figures()
    {
        using var folder = new TemporaryFolder();
        Dataset samples = Patterns(64, seed: 1);
        TrainingOptions options = Still with { Epochs = 4, BatchSize = 16, CleanValidation = true };
        TrainingOptions kept = options with { Checkpoints = new(Path.Combine(folder.Root, "run")) { Keep = true } };
        TrainingResult whole = Fit(new CorruptedAutoencoder(seed: 2), samples, options);

        Fit(new CorruptedAutoencoder(seed: 2), samples, kept with { Epochs = 2 });
        TrainingResult resumed = Fit(new CorruptedAutoencoder(seed: 2), samples, kept);

        Assert.Equal(whole.Epochs.Select(Figures), resumed.Epochs.Select(Figures));
        static (float?, float?) Figures(EpochReport report) => (report.ValidationLoss, report.CleanValidationLoss);
    }

    [Fact]
    public void A_code_that_is_a_distribution_is_measured_by_its_bound()
    {
        (float[] inputs, float[] conditions) = VariationalRows();
        float[] clean = new float[70], still = new float[70], noisy = new float[70], again = new float[70];
        ITrainable<StillVariationalAutoencoder> calm = new StillVariationalAutoencoder(seed: 4);
        ITrainable<NoisyVariationalAutoencoder> network = new NoisyVariationalAutoencoder(seed: 4);

        calm.EvaluateBatch(inputs, conditions, clean);
        calm.EvaluateCorruptedBatch(inputs, conditions, still, firstRow: 0, Seed);
        network.EvaluateCorruptedBatch(inputs, conditions, noisy, firstRow: 0, Seed);
        network.EvaluateCorruptedBatch(inputs.AsSpan(0, 30 * 6), conditions.AsSpan(0, 60), again.AsSpan(0, 30), firstRow: 0, Seed);
        network.EvaluateCorruptedBatch(inputs.AsSpan(30 * 6), conditions.AsSpan(60), again.AsSpan(30), firstRow: 30, Seed);

        Assert.Equal(clean, still);
        Assert.NotEqual(clean, noisy);
        Assert.Equal(noisy, again);
        Assert.All(noisy, loss => Assert.True(float.IsFinite(loss)));
    }

    [Fact]
    public void A_loss_that_is_not_finite_names_the_row_and_leaves_the_trained_weights()
    {
        float[] values = Patterns(20, seed: 1).Values.ToArray();
        values[(13 * CorruptedAutoencoder.InputLength) + 5] = 1e30f;
        var network = new CorruptedAutoencoder(seed: 2);
        float[] before = network.Parameters.ToArray();
        TrainingOptions options = Still with
        {
            Validation = new Dataset(values, CorruptedAutoencoder.InputLength),
            WeightAverage = 0.5,
        };

        string message = Assert.Throws<TrainingDivergedException>(
            () => new Trainer<CorruptedAutoencoder>(network, new Sgd(0)).Fit(Patterns(20, seed: 1), options)).Message;

        Assert.Contains("row 13", message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public void Measuring_allocates_nothing()
    {
        ITrainable<CorruptedAutoencoder> network = new CorruptedAutoencoder(seed: 2);
        float[] inputs = Patterns(70, seed: 1).Values.ToArray(), losses = new float[70];
        Run();
        Assert.Equal(0, Allocation.Of(Run));

        void Run()
        {
            for (int i = 0; i < 100; i++)
                network.EvaluateCorruptedBatch(inputs, [], losses, firstRow: i, Seed);
        }
    }

    [Fact]
    public void Spans_of_other_lengths_are_refused_with_both_sizes()
    {
        ITrainable<CorruptedAutoencoder> network = new CorruptedAutoencoder(seed: 2);
        string message = Assert.Throws<ArgumentException>(
            () => network.EvaluateCorruptedBatch(new float[31], [], new float[2], firstRow: 0, Seed)).Message;
        Assert.Contains("31 values", message, StringComparison.Ordinal);
    }

    /// <summary>A learning rate of nothing: all epochs have the same weights.</summary>
    private static TrainingOptions Still { get; } = new() { Epochs = 3, BatchSize = 100, Seed = Seed };

    private static TrainingResult Fit<TNetwork>(TNetwork network, Dataset samples, TrainingOptions options)
        where TNetwork : class, ITrainable<TNetwork>
        => new Trainer<TNetwork>(network, new Sgd(0)).Fit(samples, options with { Validation = samples });

    /// <summary>Waves of two frequencies, so that half the values tell the others.</summary>
    private static Dataset Patterns(int rows, ulong seed)
    {
        var random = new CounterRandom(seed);
        var values = new float[rows * CorruptedAutoencoder.InputLength];
        for (int row = 0; row < rows; row++)
        {
            float phase = random.Next(1000) / 100f, slow = random.Next(1000) / 1000f;
            for (int i = 0; i < CorruptedAutoencoder.InputLength; i++)
                values[(row * CorruptedAutoencoder.InputLength) + i] = MathF.Sin(phase + (i * 0.8f)) + (slow * MathF.Cos(i * 0.3f));
        }

        return new Dataset(values, CorruptedAutoencoder.InputLength);
    }

    private static (float[] Inputs, float[] Conditions) VariationalRows()
    {
        float[] inputs = new float[70 * 6], conditions = new float[70 * 2];
        new CounterRandom(seed: 5).Fill(inputs, 0, 1);
        new CounterRandom(seed: 6).Fill(conditions, -1, 1);
        for (int i = 0; i < inputs.Length; i += 11)
            inputs[i] = float.NaN;
        return (inputs, conditions);
    }
}
