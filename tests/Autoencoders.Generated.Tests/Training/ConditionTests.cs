namespace Autoencoders.Tests.Training;

/// <summary>How conditions come from a dataset to the network that takes them.</summary>
[Trait("Registers", "AnyOfGroup")]
public class ConditionTests
{
    [Fact]
    public void Each_row_of_a_mini_batch_comes_with_its_own_condition()
    {
        Dataset samples = TermedSamples.Make(50);
        var rows = new List<int>();
        var network = TermedNetwork.Create(0);
        network.BeforeStep = workspace =>
        {
            for (int row = 0; row < workspace.Rows; row++)
            {
                int number = (int)MathF.Round(workspace.Inputs[row * 2] * 100);
                Assert.Equal(samples.Condition(number).ToArray(), workspace.Conditions.Slice(row * 3, 3).ToArray());
                rows.Add(number);
            }
        };
        new Trainer<TermedNetwork>(network, new Sgd(0)).Fit(samples, new TrainingOptions { Epochs = 1, BatchSize = 8 });

        Assert.Equal(Enumerable.Range(0, 50), rows.Order());
        Assert.NotEqual(Enumerable.Range(0, 50), rows);
    }

    [Fact]
    public void Validation_measures_all_terms_with_the_conditions_of_the_rows()
    {
        Dataset samples = TermedSamples.Make(600);
        var options = new TrainingOptions { Epochs = 1, Validation = samples, Annealing = Annealing.Linear(10) };
        TrainingResult result = new Trainer<TermedNetwork>(TermedNetwork.Create(0), new Sgd(0)).Fit(samples, options);

        double expected = result.Terms[0].Value + (0.5 * result.Terms[1].Value) + (2 * result.Terms[2].Value);
        Assert.Equal(expected, Assert.NotNull(result.ValidationLoss), expected * 1e-5);
        Assert.True(result.Loss < expected);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Validation_gives_a_network_the_same_batches_for_any_number_of_threads(int threads)
    {
        var batches = new List<(int Rows, float First)>();
        var network = TermedNetwork.Create(0);
        network.BeforeEvaluation = (rows, first) =>
        {
            lock (batches)
                batches.Add((rows, MathF.Round(first * 100)));
        };
        using var team = new WorkerTeam(threads);
        new Validation<TermedNetwork>(network, TermedSamples.Make(600), new TrainingOptions(), team).Measure();
        Assert.Equal([(256, 0), (256, 256), (88, 512)], batches.OrderBy(batch => batch.First));
    }

    [Fact]
    public void Conditions_of_another_length_are_refused_with_both()
    {
        var trainer = new Trainer<TermedNetwork>(TermedNetwork.Create(0), new Adam());
        var none = new Dataset(new float[4], 2);
        Dataset two = none.WithConditions(new float[4], 2);
        Dataset sound = TermedSamples.Make(2);

        AssertRefused("samples", "conditions of 0 values each; the network takes 3", () => trainer.Fit(none));
        AssertRefused("samples", "conditions of 2 values each; the network takes 3", () => trainer.Fit(two));
        AssertRefused("Validation", "conditions of 2 values", () => trainer.Fit(sound, new TrainingOptions { Validation = two }));
        AssertRefused("conditions", "0 values are not the conditions of 2 rows; the network takes 3", () => trainer.Step(new float[4]));
        AssertRefused("conditions", "4 values are not the conditions of 2 rows", () => trainer.Step(new float[4], new float[4]));
        AssertRefused(
            "conditions",
            "4 values are not the conditions of 1 rows",
            () => new Backpropagation<TermedNetwork>(trainer.Network, 4).Run(new float[2], new float[4]));
        var plain = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam());
        AssertRefused("conditions", "the network takes 0 values for each row", () => plain.Step(new float[64], new float[1]));

        static void AssertRefused(string name, string message, Action action) =>
            Assert.Contains(message, Assert.Throws<ArgumentException>(name, action).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_that_are_not_finite_are_refused_with_their_place()
    {
        var network = TermedNetwork.Create(0);
        var trainer = new Trainer<TermedNetwork>(network, new Adam());
        float[] conditions = new float[9];
        conditions[7] = float.NaN;
        Dataset samples = new Dataset(new float[6], 2).WithConditions(conditions, 3);

        const string Expected = "The value in row 2, column 1 (from 0) is NaN.";
        Assert.Contains(
            Expected, Assert.Throws<ArgumentException>("samples", () => trainer.Fit(samples)).Message, StringComparison.Ordinal);
        Assert.Contains(
            Expected,
            Assert.Throws<ArgumentException>("conditions", () => trainer.Step(new float[6], conditions)).Message,
            StringComparison.Ordinal);
        Assert.Equal([0.5f, -0.25f], network.Parameters.ToArray());
    }

    [Fact]
    public void A_network_without_conditions_leaves_those_of_the_samples_alone()
    {
        Dataset samples = Samples.Make(40);
        var options = new TrainingOptions { Epochs = 2, BatchSize = 16, Validation = samples };
        var (with, without) = (LinearAutoencoder.Create(1), LinearAutoencoder.Create(1));
        Dataset conditioned = samples.WithConditions(new float[40], 1);
        new Trainer<LinearAutoencoder>(with, new Adam()).Fit(conditioned, options with { Validation = conditioned });
        new Trainer<LinearAutoencoder>(without, new Adam()).Fit(samples, options);
        Assert.Equal(without.Parameters.ToArray(), with.Parameters.ToArray());
    }
}
