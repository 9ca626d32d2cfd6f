namespace Autoencoders.Tests.Training;

/// <summary>Training never ends normally with weights, or with a validation, that are not finite.</summary>
public class FiniteWeightsTests
{
    [Fact]
    public void Validation_samples_that_are_far_too_large_are_refused_like_training_samples()
    {
        float[] values = Samples.Make(5).Values.ToArray();
        values[(3 * LinearAutoencoder.InputLength) + 9] = -1e20f;
        Dataset far = new(values, LinearAutoencoder.InputLength);
        Dataset samples = Samples.Make(4);
        var options = new TrainingOptions { Epochs = 2, EarlyStopping = new EarlyStopping() };

        Assert.Throws<TrainingDivergedException>(() => Trainer(new Adam()).Fit(far, options with { Validation = samples }));
        var error = Assert.Throws<TrainingDivergedException>(() => Trainer(new Adam()).Fit(samples, options with { Validation = far }));
        Assert.Contains(
            "validation samples became infinite in row 3, whose largest value is -1E+20 in column 9 (from 0)",
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1.0)]
    [InlineData(1e300)]
    public void A_schedule_that_gives_no_factor_is_named(double factor)
    {
        var optimizer = new Sgd(0.5);
        var options = new TrainingOptions { Epochs = 1, BatchSize = 1, Schedule = new Wrong(factor) };
        var error = Assert.Throws<InvalidOperationException>(() => Trainer(optimizer).Fit(Samples.Make(4), options));
        Assert.Contains("The schedule 'wrong from the third' gives", error.Message, StringComparison.Ordinal);
        Assert.Contains("for update 2 (from 0)", error.Message, StringComparison.Ordinal);
        Assert.Equal(0.5, optimizer.LearningRate);
    }

    public static TheoryData<IOptimizer> Optimizers =>
        [new Sgd(3.4e38), new Sgd(3.4e38, momentum: 0.9), new Adam(3.4e38), new AdamW(3.4e38, weightDecay: 1e38), new Lion(3e38, weightDecay: 1e38)];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Whatever_an_optimizer_does_the_weights_are_finite_or_training_throws(IOptimizer optimizer)
    {
        var trainer = Trainer(optimizer);
        var error = Record.Exception(() => trainer.Fit(Samples.Make(64), new TrainingOptions { Epochs = 1, BatchSize = 32 }));
        if (error is null)
            Assert.Equal(-1, NonFinite.IndexIn(trainer.Network.State));
        else
            Assert.IsType<TrainingDivergedException>(error);
    }

    [Fact]
    public void An_average_that_overflows_is_noticed()
    {
        // From one end of the range of floats to the other: each weight is finite, their distance is not.
        var options = new TrainingOptions { Epochs = 1, BatchSize = 1, WeightAverage = 0.5 };
        var error = Assert.Throws<TrainingDivergedException>(() => Trainer(new Swinging()).Fit(Samples.Numbered(2), options));
        Assert.Contains("a weight became", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Online_training_tells_of_weights_that_its_last_step_made_infinite()
    {
        foreach (Func<Trainer<LinearAutoencoder>, OnlineReport> train in
            new Func<Trainer<LinearAutoencoder>, OnlineReport>[] { one => one.TrainFor(1), one => one.TrainFor(TimeSpan.FromSeconds(1)) })
        {
            var trainer = Trainer(new Adam(3.4e38));
            trainer.Observe(Samples.Make(1).Values.Span);
            Assert.Throws<TrainingDivergedException>(() => train(trainer));
        }
    }

    private static Trainer<LinearAutoencoder> Trainer(IOptimizer optimizer) => new(LinearAutoencoder.Create(1), optimizer);

    private sealed class Wrong(double factor) : ISchedule
    {
        public double Factor(double time) => time < 2 ? 1 : factor;

        public override string ToString() => "wrong from the third";
    }

    /// <summary>Sets an encoder's weight of a value that is 0 in all samples to one end of the range, then to the other.</summary>
    private sealed class Swinging : IOptimizer
    {
        private float _end = -3e38f;

        public double LearningRate { get; set; } = 1;

        public string Description => "Swinging";

        public OptimizerState State { get; } = new(slots: 0);

        public void Prepare(int parameterCount) => State.Prepare(parameterCount);

        public void BeginStep() => _end = -_end;

        public void Update(Span<float> parameters, ReadOnlySpan<float> gradients, int offset) => parameters[8] = _end;
    }
}
