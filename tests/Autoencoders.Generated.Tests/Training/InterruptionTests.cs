namespace Autoencoders.Tests.Training;

/// <summary>How training ends before its time: canceled, diverged, or refused before it began.</summary>
public class InterruptionTests
{
    [Fact]
    public void Cancelling_takes_effect_between_two_steps_and_leaves_the_weights_of_the_last_one()
    {
        Dataset samples = Samples.Make(40);
        var options = new TrainingOptions { Epochs = 5, BatchSize = 10, Shuffle = false };
        using var source = new CancellationTokenSource();
        var network = LinearAutoencoder.Create(1);
        int steps = 0;
        network.BeforePart = (stage, _, _, _) =>
        {
            if (stage == 0 && ++steps == 3)
                source.Cancel();
        };

        var trainer = new Trainer<LinearAutoencoder>(network, new Adam());
        var error = Assert.ThrowsAny<OperationCanceledException>(() => trainer.Fit(samples, options, null, source.Token));
        Assert.Equal(source.Token, error.CancellationToken);
        Assert.Equal(3, steps);

        var expected = LinearAutoencoder.Create(1);
        var byHand = new Trainer<LinearAutoencoder>(expected, new Adam());
        for (int step = 0; step < 3; step++)
            byHand.Step(samples.Values.Span.Slice(step * 10 * samples.Length, 10 * samples.Length));
        Assert.Equal(expected.Parameters.ToArray(), network.Parameters.ToArray());

        network.BeforePart = null;
        Assert.True(float.IsFinite(trainer.Fit(samples, options).Loss));
    }

    [Fact]
    public void A_cancelled_token_leaves_the_network_untouched()
    {
        var network = LinearAutoencoder.Create(1);
        Assert.ThrowsAny<OperationCanceledException>(() => new Trainer<LinearAutoencoder>(network, new Adam())
            .Fit(Samples.Make(4), cancellationToken: new CancellationToken(canceled: true)));
        Assert.Equal(LinearAutoencoder.Create(1).Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Fact]
    public void A_diverged_loss_stops_training_with_the_place_and_what_to_try()
    {
        var network = LinearAutoencoder.Create(1);
        var trainer = new Trainer<LinearAutoencoder>(network, new Sgd(5_000));
        int steps = 0;
        float[] before = [];
        network.BeforePart = (stage, _, _, _) =>
        {
            if (stage != 0)
                return;
            steps++;
            before = network.Parameters.ToArray();
        };

        var error = Assert.Throws<TrainingDivergedException>(
            () => trainer.Fit(Samples.Make(50), new TrainingOptions { Epochs = 1_000, BatchSize = 25 }));

        int epoch = (steps - 1) / 2 + 1;
        int batch = (steps - 1) % 2 + 1;
        Assert.Equal((epoch, batch), (error.Epoch, error.Batch));
        Assert.Contains($"at epoch {epoch}, batch {batch} of 2.", error.Message, StringComparison.Ordinal);
        Assert.Contains("a learning rate below 5000 (500, say)", error.Message, StringComparison.Ordinal);
        Assert.Contains("MinMaxScaler", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public void Weights_that_the_last_step_made_infinite_are_noticed()
    {
        // One step: its loss is finite, but a gradient above 1 takes the weights out of the range of floats.
        Dataset samples = new(Samples.Make(4).Values.ToArray().Select(value => 100 * value).ToArray(), LinearAutoencoder.InputLength);
        var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Sgd(3e38));
        var error = Assert.Throws<TrainingDivergedException>(() => trainer.Fit(samples, new TrainingOptions { Epochs = 1 }));
        Assert.Equal((1, 1), (error.Epoch, error.Batch));
        Assert.Contains("a weight became", error.Message, StringComparison.Ordinal);
        Assert.Contains("epoch 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "infinite")]
    [InlineData(float.NegativeInfinity, "negative infinite")]
    public void Values_that_are_not_finite_are_refused_with_their_place(float value, string name)
    {
        float[] values = Samples.Make(6).Values.ToArray();
        values[(3 * LinearAutoencoder.InputLength) + 17] = value;
        var bad = new Dataset(values, LinearAutoencoder.InputLength);
        var network = LinearAutoencoder.Create(1);
        var trainer = new Trainer<LinearAutoencoder>(network, new Adam());

        string expected = $"The value in row 3, column 17 (from 0) is {name}.";
        Assert.Contains(expected, Assert.Throws<ArgumentException>("samples", () => trainer.Fit(bad)).Message, StringComparison.Ordinal);
        var options = new TrainingOptions { Validation = bad };
        Assert.Contains(
            expected,
            Assert.Throws<ArgumentException>("Validation", () => trainer.Fit(Samples.Make(6), options)).Message,
            StringComparison.Ordinal);
        Assert.Contains(expected, Assert.Throws<ArgumentException>("batch", () => trainer.Step(values)).Message, StringComparison.Ordinal);
        Assert.Equal(LinearAutoencoder.Create(1).Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Fact]
    public void Samples_of_another_length_are_refused_with_both()
    {
        var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam());
        var wide = new Dataset(new float[130], 65);
        var options = new TrainingOptions { Validation = wide };

        const string Expected = "The samples have 65 values each; the network takes 64.";
        Assert.Contains(Expected, Assert.Throws<ArgumentException>("samples", () => trainer.Fit(wide)).Message, StringComparison.Ordinal);
        Assert.Contains(
            Expected,
            Assert.Throws<ArgumentException>("Validation", () => trainer.Fit(Samples.Make(2), options)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void No_samples_are_refused()
    {
        var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam());
        var none = new Dataset(Array.Empty<float>(), LinearAutoencoder.InputLength);
        string message = Assert.Throws<ArgumentException>("samples", () => trainer.Fit(none)).Message;
        Assert.Contains("0 samples", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_optimizer_of_another_trainer_is_refused()
    {
        var adam = new Adam();
        _ = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), adam);
        Assert.Throws<InvalidOperationException>(() => new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(2), adam));
    }
}
