namespace Autoencoders.Tests.Training;

/// <summary>What the options make of gradients, learning rates and weights.</summary>
[Trait("Registers", "AnyOfGroup")]
public class UpdateTests
{
    [Fact]
    public void Mini_batches_summed_up_have_the_gradient_of_one_batch()
    {
        // 100 rows: 8 mini-batches of 12 and one of 4, in updates of 3 mini-batches; the same rows in batches of 36.
        Dataset samples = Samples.Make(100);
        TrainingOptions options = new() { Epochs = 2, Seed = 3 };
        float[] whole = Weights(samples, options with { BatchSize = 36 }, new Sgd(0.1, momentum: 0.9));
        float[] summed = Weights(samples, options with { BatchSize = 12, AccumulationSteps = 3 }, new Sgd(0.1, momentum: 0.9));
        AssertClose(whole, summed);
        Assert.NotEqual(whole, Weights(samples, options with { BatchSize = 12 }, new Sgd(0.1, momentum: 0.9)));
    }

    [Fact]
    public void Clipping_bounds_what_the_optimizer_sees()
    {
        Dataset samples = Samples.Make(64);
        TrainingOptions options = new() { Epochs = 1, BatchSize = 64 };
        float[] start = LinearAutoencoder.Create(1).Parameters.ToArray();

        Assert.Equal(0.01, Distance(options with { Clipping = GradientClipping.ByNorm(0.01) }), 1e-5);
        double free = Distance(options);
        Assert.True(free > 0.1, $"{free}");
        Assert.Equal(free, Distance(options with { Clipping = GradientClipping.ByNorm(100) }));
        float[] moved = Weights(samples, options with { Clipping = GradientClipping.ByValue(1e-3) }, new Sgd(1));
        Assert.Equal(1e-3, moved.Zip(start).Max(pair => Math.Abs(pair.First - pair.Second)), 1e-6);

        double Distance(TrainingOptions options) =>
            Math.Sqrt(Weights(samples, options, new Sgd(1)).Zip(start).Sum(pair => Math.Pow(pair.First - pair.Second, 2)));
    }

    [Fact]
    public void The_report_tells_the_norm_before_clipping()
    {
        Dataset samples = Samples.Make(64);
        var network = LinearAutoencoder.Create(1);
        var backpropagation = new Backpropagation<LinearAutoencoder>(network, 64);
        backpropagation.Run(samples.Values.Span);
        double expected = Math.Sqrt(backpropagation.Gradients.ToArray().Sum(value => (double)value * value));

        TrainingOptions options = new() { Epochs = 1, BatchSize = 64, Shuffle = false, Clipping = GradientClipping.ByNorm(0.01) };
        Assert.Equal(expected, Fit(network, samples, options, new Sgd(0)).Epochs[0].GradientNorm, 1e-6);
    }

    [Fact]
    public void A_schedule_sets_the_learning_rate_of_each_update()
    {
        // 4 updates an epoch; the report tells the rate of the last of them.
        Dataset samples = Samples.Make(64);
        var optimizer = new Adam(0.01);
        TrainingResult result = Fit(
            LinearAutoencoder.Create(1),
            samples,
            new TrainingOptions { Epochs = 3, BatchSize = 16, Schedule = new WarmUp(4).Times(new StepSchedule(8, 0.5)) },
            optimizer);
        Assert.Equal([0.0075, 0.01, 0.005], result.Epochs.Select(epoch => epoch.LearningRate));
        Assert.Equal(0.01, optimizer.LearningRate);
    }

    [Fact]
    public void A_plateau_lowers_the_learning_rate()
    {
        TrainingOptions options = new() { Epochs = 6, BatchSize = 64, Plateau = new ReduceOnPlateau(factor: 0.5, patience: 1) };
        TrainingResult result = Fit(LinearAutoencoder.Create(1), Samples.Make(64), options, new Stuck());
        Assert.Equal([1, 1, 1, 0.5, 0.5, 0.25], result.Epochs.Select(epoch => epoch.LearningRate));
    }

    [Fact]
    public void A_failed_training_gives_the_learning_rate_back()
    {
        var optimizer = new Sgd(1e30);
        TrainingOptions options = new() { Epochs = 5, BatchSize = 16, Schedule = new ExponentialSchedule(0.5) };
        Assert.Throws<TrainingDivergedException>(() => Fit(LinearAutoencoder.Create(1), Samples.Make(64), options, optimizer));
        Assert.Equal(1e30, optimizer.LearningRate);
    }

    [Fact]
    public void The_average_is_validated_and_kept()
    {
        const double Decay = 0.75;
        Dataset samples = Samples.Make(64), held = Samples.Make(30, seed: 9);
        TrainingOptions options = new() { Epochs = 3, BatchSize = 16, Seed = 1 };

        // The weights of each step of a plain run, averaged by the formula.
        double[] average = [];
        var plain = LinearAutoencoder.Create(1);
        var steps = new List<float[]>();
        plain.AfterStep = _ => steps.Add(plain.Parameters.ToArray());
        Fit(plain, samples, options, new Adam());
        foreach (float[] weights in steps)
        {
            average = average.Length == 0
                ? [.. weights.Select(value => (double)value)]
                : [.. average.Zip(weights, (mean, value) => Decay * mean + (1 - Decay) * value)];
        }

        var network = LinearAutoencoder.Create(1);
        TrainingResult result = Fit(network, samples, options with { WeightAverage = Decay, Validation = held }, new Adam());
        AssertClose([.. average.Select(value => (float)value)], network.Parameters.ToArray());
        var errors = new float[held.Count];
        network.ReconstructionErrorBatch(held.Values.Span, errors);
        Assert.Equal(errors.Average(), result.ValidationLoss!.Value, 1e-6f);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Threads_do_not_change_a_bit(int threads)
    {
        Dataset samples = Samples.Make(2_100);
        TrainingOptions options = new()
        {
            Epochs = 2,
            BatchSize = 1_024,
            AccumulationSteps = 2,
            Clipping = GradientClipping.ByNorm(0.02),
            WeightAverage = 0.9,
            MaxDegreeOfParallelism = threads,
        };
        Assert.Equal(Weights(samples, options with { MaxDegreeOfParallelism = 1 }, new Adam()), Weights(samples, options, new Adam()));
    }

    private static float[] Weights(Dataset samples, TrainingOptions options, IOptimizer optimizer)
    {
        var network = LinearAutoencoder.Create(1);
        Fit(network, samples, options, optimizer);
        return network.Parameters.ToArray();
    }

    private static TrainingResult Fit(LinearAutoencoder network, Dataset samples, TrainingOptions options, IOptimizer optimizer) =>
        new Trainer<LinearAutoencoder>(network, optimizer).Fit(samples, options);

    private static void AssertClose(float[] expected, float[] actual)
    {
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 2e-5f * Math.Max(0.1f, Math.Abs(expected[i])));
    }

    /// <summary>Never moves a parameter.</summary>
    private sealed class Stuck : IOptimizer
    {
        public double LearningRate { get; set; } = 1;

        public string Description => nameof(Stuck);

        public OptimizerState State { get; } = new(0);

        public void Prepare(int parameterCount) => State.Prepare(parameterCount);

        public void BeginStep()
        {
            // Nothing is the same for all parameters.
        }

        public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, int offset)
        {
            // They stay.
        }
    }
}
