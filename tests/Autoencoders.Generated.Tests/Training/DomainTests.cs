namespace Autoencoders.Tests.Training;

/// <summary>Samples that a loss is not defined for are refused wherever they come in.</summary>
public class DomainTests
{
    private const float Missing = float.NaN;

    [Fact]
    public void A_value_above_1_is_refused_by_the_binary_cross_entropy() =>
        AssertRefused<UnitNetwork>([0, 0.5f, 1, 1], [0, 0.5f, 255, 1], column: 2, "is 255", "values from 0 to 1", "by 255");

    [Fact]
    public void A_value_below_0_is_refused_by_the_binary_cross_entropy() =>
        AssertRefused<UnitNetwork>([0, 0.5f, 1, 1], [-0.25f, 0.5f, 1, 1], column: 0, "is -0.25", "values from 0 to 1", "MinMaxScaler");

    [Fact]
    public void A_negative_count_is_refused_by_the_poisson_loss() =>
        AssertRefused<CountNetwork>([0, 3, 1e6f, 0.5f], [0, 3, 7, -1], column: 3, "is -1", "0 or more", "MeanSquaredError");

    [Fact]
    public void Channels_that_add_up_to_2_are_refused_by_the_categorical_cross_entropy() =>
        AssertRefused<CategoryNetwork>([0.25f, 0.75f, 0, 1], [0.25f, 0.75f, 1, 1], column: 2, "is 1", "2 channels", "their sum");

    [Fact]
    public void A_sample_of_zeros_is_refused_by_the_cosine() =>
        AssertRefused<DirectionNetwork>([0, 0, -1e10f, 0], [0, 0, 0, 0], column: 0, "is 0", "other than 0", "Leave");

    [Fact]
    public void The_squared_error_takes_all_numbers()
    {
        var trainer = new Trainer<NumberNetwork>(new NumberNetwork(1), new Adam());
        trainer.Fit(new Dataset(new float[] { -5, 0, 300, 1 }, 4), new TrainingOptions { Epochs = 1 });
        trainer.Observe([0, 0, 0, -2]);
    }

    [Fact]
    public void A_missing_value_lies_in_every_domain_and_one_beside_it_does_not()
    {
        var trainer = new Trainer<MaskedUnitNetwork>(new MaskedUnitNetwork(1), new Adam());
        trainer.Fit(new Dataset(new float[] { Missing, 0, 1, 0.5f }, 4), new TrainingOptions { Epochs = 1 });
        AssertPlace(() => trainer.Fit(new Dataset(new float[] { Missing, 0, 1, 2 }, 4)), "samples", "row 0, column 3", "is 2");
    }

    [Fact]
    public void Noise_and_conditions_may_go_beyond_the_domain()
    {
        // The noise is wider than the domain; what the loss compares with is the sample without it.
        var trainer = new Trainer<NoisyUnitNetwork>(new NoisyUnitNetwork(1), new Adam());
        Dataset samples = new Dataset(new float[] { 0, 1, 0, 1 }, 4).WithConditions(new float[] { -70 }, 1);
        Assert.True(float.IsFinite(trainer.Fit(samples, new TrainingOptions { Epochs = 3 }).Loss));
        trainer.Observe([0, 1, 0, 1], [1e6f]);
    }

    [Fact]
    public void Pretraining_refuses_what_training_refuses()
    {
        var trainer = new Trainer<StackedUnitNetwork>(new StackedUnitNetwork(1), new Adam());
        Dataset bytes = new(new float[] { 0, 1, 0, 1, 0, 17, 0, 1 }, 4);
        AssertPlace(() => trainer.Pretrain(bytes), "samples", "row 1, column 1", "is 17");
    }

    private static void AssertRefused<TNetwork>(float[] good, float[] bad, int column, params string[] words)
        where TNetwork : class, ITrainable<TNetwork>
    {
        var trainer = new Trainer<TNetwork>(TNetwork.Create(1), new Adam());
        Dataset goods = new((float[])[.. good, .. good, .. good], good.Length), bads = new((float[])[.. good, .. good, .. bad], good.Length);
        var options = new TrainingOptions { Epochs = 1, BatchSize = 2 };
        string place = $"row 2, column {column} (from 0)";

        Assert.True(float.IsFinite(trainer.Fit(goods, options with { Validation = goods }).Loss));
        float[] before = trainer.Network.Parameters.ToArray();
        AssertPlace(() => trainer.Fit(bads, options), "samples", [place, .. words]);
        AssertPlace(() => trainer.Fit(goods, options with { Validation = bads }), "Validation", [place, .. words]);
        AssertPlace(() => trainer.Step(bads.Values.Span), "batch", [place, .. words]);
        AssertPlace(() => trainer.Observe(bad), "sample", [$"row 0, column {column} (from 0)", .. words]);
        Assert.Equal(before, trainer.Network.Parameters.ToArray());

        // The rows of a file are read while training goes on, in another order.
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "samples.npy");
        SampleFile.Write(path, bads);
        using SampleFile file = SampleFile.Open(path);
        AssertPlace(() => trainer.Fit(file, options), "samples", [place, .. words]);
    }

    private static void AssertPlace(Action act, string parameter, params string[] words)
    {
        string message = Assert.Throws<ArgumentException>(parameter, act).Message;
        Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal));
    }
}
