namespace Autoencoders.Tests.Training;

/// <summary>How a report splits the loss, and what it says of the code.</summary>
[Trait("Registers", "AnyOfGroup")]
public class LossPartsTests
{
    private const double Tolerance = 1e-5;

    [Fact]
    public void The_contributions_of_an_epoch_are_its_loss_and_the_values_are_unweighted()
    {
        // With a learning rate of 0 the parameters stay 0.5 and -0.25. The last batch is shorter: means are over rows.
        Dataset samples = TermedSamples.Make(10);
        EpochReport report = Fit(samples, new TrainingOptions { Epochs = 1, BatchSize = 4 }).Epochs[0];

        double reconstruction = Mean(row => Math.Pow(0.5 - (row / 100d), 2), 10);
        double pull = Mean(row => Math.Pow(-0.25 - (row / 50d), 2), 10);
        double push = Mean(row => row % 4 == 0 ? 0 : 4, 10);
        Assert.Equal(["reconstruction", "pull", "push"], report.Terms.Select(part => part.Name));
        AssertPart(report.Terms[0], reconstruction, reconstruction);
        AssertPart(report.Terms[1], pull, pull / 2);
        AssertPart(report.Terms[2], push, push * 2);
        Assert.Equal(report.Terms.Sum(part => part.Contribution), report.Loss, Tolerance);
        Assert.Equal(report.Terms[1], report.Find("pull"));
        Assert.Null(report.Find("sparsity"));

        static void AssertPart(LossTermValue part, double value, double contribution)
        {
            Assert.Equal(value, part.Value, Tolerance);
            Assert.Equal(contribution, part.Contribution, Tolerance);
        }
    }

    [Fact]
    public void Annealing_changes_contributions_and_not_values()
    {
        // Half an epoch up: the steps of the first epoch have the factors 0, 2/3 and 1 (capped), those of the second 1.
        Dataset samples = TermedSamples.Make(12);
        var options = new TrainingOptions { Epochs = 2, BatchSize = 4, Shuffle = false, Annealing = Annealing.Linear(0.5) };
        TrainingResult result = Fit(samples, options);

        double expected = ((0 * Push(0)) + (2 / 3d * Push(4)) + Push(8)) / 3 * 2;
        Assert.Equal(expected, result.Epochs[0].Terms[2].Contribution, Tolerance);
        Assert.Equal(result.Epochs[1].Terms[2].Value, result.Epochs[0].Terms[2].Value, Tolerance);
        Assert.Equal(2 * result.Epochs[1].Terms[2].Value, result.Epochs[1].Terms[2].Contribution, Tolerance);
        Assert.All(result.Epochs, epoch => Assert.Equal(epoch.Terms.Sum(part => part.Contribution), epoch.Loss, Tolerance));
        Assert.Equal(result.Epochs[1].Terms, result.Terms);

        static double Push(int firstRow) => Mean(row => (firstRow + row) % 4 == 0 ? 0 : 4, 4);
    }

    [Fact]
    public void A_step_returns_the_sum_of_all_terms_and_trains_them_by_their_weights()
    {
        var network = TermedNetwork.Create(0);
        float loss = new Trainer<TermedNetwork>(network, new Sgd(0.1)).Step([0.1f, 3, 0.3f, 1], [9, 0.75f, 9, 9, 0.25f, 9]);

        Assert.Equal(((0.16 + 0.04) / 2) + (0.5 * (1 + 0.25) / 2) + (2 * (9 + 1) / 2d), loss, Tolerance);
        Assert.Equal(0.5 - (0.1 * 2 * (0.4 + 0.2) / 2), network.Parameters[0], Tolerance);
        Assert.Equal(-0.25 - (0.1 * (-1 - 0.5) / 2), network.Parameters[1], Tolerance);
    }

    [Fact]
    public void The_use_of_the_code_is_counted_for_each_epoch_afresh()
    {
        TrainingResult result = Fit(TermedSamples.Make(40), new TrainingOptions { Epochs = 3, BatchSize = 16 });

        // 10 rows use unit 0 and 30 unit 2.
        double perplexity = Math.Exp(-(0.25 * Math.Log(0.25)) - (0.75 * Math.Log(0.75)));
        Assert.All(result.Epochs, epoch =>
        {
            CodeUse use = Assert.NotNull(epoch.CodeUse);
            Assert.Equal((4, 2), (use.Units, use.Dead));
            Assert.Equal(1, use.MeanActive);
            Assert.Equal(perplexity, use.Perplexity, Tolerance);
        });
        Assert.Equal(result.Epochs[^1].CodeUse, result.CodeUse);
    }

    [Fact]
    public void A_plain_network_has_one_part_and_no_use()
    {
        TrainingResult result = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam())
            .Fit(Samples.Make(50), new TrainingOptions { Epochs = 2 });
        Assert.All(result.Epochs, epoch =>
        {
            LossTermValue part = Assert.Single(epoch.Terms);
            Assert.Equal(new LossTermValue("reconstruction", epoch.Loss, epoch.Loss), part);
            Assert.Null(epoch.CodeUse);
        });
        Assert.Empty(default(EpochReport).Terms);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Steps_allocate_nothing(int threads)
    {
        var trainer = new Trainer<TermedNetwork>(TermedNetwork.Create(0), new Adam());
        Dataset samples = TermedSamples.Make(8);
        using var team = new WorkerTeam(threads);
        Run(10);
        Assert.Equal(0, Allocation.Of(() => Run(1_000)));

        void Run(int steps)
        {
            for (int step = 0; step < steps; step++)
                trainer.Step(samples.Values.Span, samples.Conditions.Span, team);
        }
    }

    private static TrainingResult Fit(Dataset samples, TrainingOptions options) =>
        new Trainer<TermedNetwork>(TermedNetwork.Create(0), new Sgd(0)).Fit(samples, options);

    private static double Mean(Func<int, double> value, int rows) => Enumerable.Range(0, rows).Average(value);
}
