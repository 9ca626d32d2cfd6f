namespace Autoencoders.Tests.Optimizers;

public class AdagradTests
{
    [Theory]
    [InlineData(0.01, 0.0, 0.0, 0.0, 1e-10)]
    [InlineData(0.1, 0.05, 0.1, 0.5, 1e-3)]
    public void Follows_the_definition_for_100_steps(
        double learningRate, double learningRateDecay, double weightDecay, double initialAccumulator, double epsilon)
    {
        double[] expected = Trajectory.Reference(() =>
        {
            double sum = initialAccumulator;
            return (gradient, parameter, step) =>
            {
                double slope = gradient + weightDecay * parameter;
                sum += slope * slope;
                return learningRate / (1 + step * learningRateDecay) * slope / (Math.Sqrt(sum) + epsilon);
            };
        });

        var adagrad = new Adagrad(learningRate, learningRateDecay, weightDecay, initialAccumulator, epsilon);

        Trajectory.AssertClose(expected, Trajectory.Run(adagrad));
    }

    [Theory]
    [InlineData(-1.0, 0.0, 0.0, 0.0, 1e-10, "learningRate")]
    [InlineData(0.1, -1.0, 0.0, 0.0, 1e-10, "learningRateDecay")]
    [InlineData(0.1, 0.0, double.NaN, 0.0, 1e-10, "weightDecay")]
    [InlineData(0.1, 0.0, 0.0, -0.1, 1e-10, "initialAccumulator")]
    [InlineData(0.1, 0.0, 0.0, 0.0, 0.0, "epsilon")]
    public void Numbers_outside_their_range_are_refused(
        double learningRate, double learningRateDecay, double weightDecay, double initialAccumulator, double epsilon, string name)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            name, () => new Adagrad(learningRate, learningRateDecay, weightDecay, initialAccumulator, epsilon));
        Assert.Contains($"{name} must be at least ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_has_every_fixed_number_but_not_the_learning_rate() => Assert.Equal(
        "Adagrad(learning rate decay 0.5, weight decay 0.1, initial accumulator 2, epsilon 1E-10)",
        new Adagrad(0.25, 0.5, 0.1, 2).Description);
}
