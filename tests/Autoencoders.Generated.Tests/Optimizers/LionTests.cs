namespace Autoencoders.Tests.Optimizers;

public class LionTests
{
    [Theory]
    [InlineData(1e-4, 0.9, 0.99, 0.0)]
    [InlineData(0.01, 0.5, 0.9, 0.3)]
    [InlineData(0.01, 0.0, 0.0, 0.0)]
    public void Follows_the_definition_for_100_steps(double learningRate, double beta1, double beta2, double weightDecay)
    {
        double[] expected = Trajectory.Reference(() =>
        {
            double mean = 0;
            return (gradient, parameter, _) =>
            {
                double direction = beta1 * mean + (1 - beta1) * gradient;
                mean = beta2 * mean + (1 - beta2) * gradient;
                return learningRate * (Math.Sign(direction) + weightDecay * parameter);
            };
        });

        Trajectory.AssertClose(expected, Trajectory.Run(new Lion(learningRate, beta1, beta2, weightDecay)));
    }

    [Fact]
    public void A_parameter_without_gradient_stays_and_one_that_is_not_a_number_shows()
    {
        var lion = new Lion(0.5);
        lion.Prepare(2);
        float[] parameters = [0.25f, 0.25f];
        lion.BeginStep();
        lion.Update(parameters, [0f, float.NaN], 0);

        Assert.Equal([0.25f, float.NaN], parameters);
    }

    [Theory]
    [InlineData(double.NaN, 0.9, 0.99, 0.0, "learningRate")]
    [InlineData(0.1, 1.0, 0.99, 0.0, "beta1")]
    [InlineData(0.1, 0.9, -0.1, 0.0, "beta2")]
    [InlineData(0.1, 0.9, 0.99, double.PositiveInfinity, "weightDecay")]
    public void Numbers_outside_their_range_are_refused(
        double learningRate, double beta1, double beta2, double weightDecay, string name)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(name, () => new Lion(learningRate, beta1, beta2, weightDecay));
        Assert.Contains($"{name} must be at least ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_has_every_fixed_number_but_not_the_learning_rate() => Assert.Equal(
        "Lion(beta1 0.9, beta2 0.99, weight decay 0.1)",
        new Lion(0.25, weightDecay: 0.1).Description);
}
