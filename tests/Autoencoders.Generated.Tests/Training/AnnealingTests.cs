namespace Autoencoders.Tests.Training;

public class AnnealingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1e9)]
    public void Without_annealing_all_terms_count_from_the_first_step(double epochs)
    {
        Assert.Equal(1f, Annealing.None.Factor(epochs));
        Assert.Equal(Annealing.None, new TrainingOptions().Annealing);
        Assert.Equal("none", Annealing.None.ToString());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.25)]
    [InlineData(2.5, 0.625)]
    [InlineData(3.99, 0.9975)]
    [InlineData(4, 1)]
    [InlineData(400, 1)]
    public void A_line_rises_from_0_to_1(double epochs, float factor) => Assert.Equal(factor, Annealing.Linear(4).Factor(epochs), 1e-6f);

    /// <summary>Four cycles over ten epochs last 2.5 epochs each, and rise for half of that: figure 1 of Fu et al. (2019).</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.625, 0.5)]
    [InlineData(1.25, 1)]
    [InlineData(2.25, 1)]
    [InlineData(2.5, 0)]
    [InlineData(3.125, 0.5)]
    [InlineData(8.125, 0.5)]
    [InlineData(9.999, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 1)]
    public void Cycles_rise_and_stay(double epochs, float factor) =>
        Assert.Equal(factor, Annealing.Cyclical(4, epochs: 10, ratio: 0.5).Factor(epochs), 1e-6f);

    [Fact]
    public void One_cycle_that_rises_all_the_time_is_a_line() => Assert.Equal(Annealing.Linear(3), Annealing.Cyclical(1, 3, 1));

    [Fact]
    public void The_factor_is_a_function_of_the_epochs_alone()
    {
        Annealing annealing = Annealing.Cyclical(3, 7, 0.4);
        double[] places = [.. Enumerable.Range(0, 200).Select(i => i * 0.04)];
        float[] forward = [.. places.Select(annealing.Factor)];
        float[] backward = [.. places.Reverse().Select(Annealing.Cyclical(3, 7, 0.4).Factor)];

        Assert.Equal(forward, backward.Reverse());
        Assert.All(forward, factor => Assert.InRange(factor, 0, 1));
        Assert.Equal(3, forward.Zip(forward.Skip(1)).Count(pair => pair.First >= 1 && pair.Second < 1) + 1);
    }

    [Fact]
    public void Numbers_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("cycles", () => Annealing.Cyclical(0, 1));
        foreach (double epochs in new[] { 0, -1, double.NaN, double.PositiveInfinity })
            Assert.Throws<ArgumentOutOfRangeException>("epochs", () => Annealing.Linear(epochs));
        foreach (double ratio in new[] { 0, -0.5, 1.01, double.NaN })
            Assert.Throws<ArgumentOutOfRangeException>("ratio", () => Annealing.Cyclical(1, 1, ratio));
    }

    [Fact]
    public void Each_step_has_the_factor_of_the_epochs_done_before_it()
    {
        // 10 rows in batches of 4: three steps an epoch.
        var factors = new List<float>();
        var network = TermedNetwork.Create(0);
        network.BeforeStep = workspace => factors.Add(workspace.Annealing);
        var trainer = new Trainer<TermedNetwork>(network, new Sgd(0));
        trainer.Fit(TermedSamples.Make(10), new TrainingOptions { Epochs = 3, BatchSize = 4, Annealing = Annealing.Linear(2) });

        double[] expected = [0, 1 / 6d, 2 / 6d, 3 / 6d, 4 / 6d, 5 / 6d, 1, 1, 1];
        Assert.Equal(expected.Length, factors.Count);
        for (int step = 0; step < expected.Length; step++)
            Assert.Equal(expected[step], factors[step], 1e-6);

        // A step by itself has no epochs.
        trainer.Fit(TermedSamples.Make(10), new TrainingOptions { Epochs = 1, Annealing = Annealing.Linear(2) });
        trainer.Step(new float[2], new float[3]);
        Assert.Equal([0f, 1f], factors[^2..]);
    }
}
