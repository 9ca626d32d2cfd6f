namespace Autoencoders.Tests.Optimizers;

public class RmsPropTests
{
    [Theory]
    [InlineData(0.01, 0.99, 1e-8, 0.0, 0.0, false)]
    [InlineData(0.01, 0.9, 1e-3, 0.1, 0.0, false)]
    [InlineData(0.01, 0.9, 1e-8, 0.0, 0.7, false)]
    [InlineData(0.01, 0.9, 1e-8, 0.0, 0.0, true)]
    [InlineData(0.002, 0.95, 1e-6, 0.1, 0.5, true)]
    public void Follows_the_definition_for_100_steps(
        double learningRate, double alpha, double epsilon, double weightDecay, double momentum, bool centered)
    {
        double[] expected = Trajectory.Reference(() =>
        {
            double square = 0;
            double mean = 0;
            double velocity = 0;
            return (gradient, parameter, _) =>
            {
                double slope = gradient + weightDecay * parameter;
                square = alpha * square + (1 - alpha) * slope * slope;
                mean = alpha * mean + (1 - alpha) * slope;
                double divisor = Math.Sqrt(centered ? square - mean * mean : square) + epsilon;
                velocity = momentum * velocity + slope / divisor;
                return learningRate * velocity;
            };
        });

        float[] actual = Trajectory.Run(new RmsProp(learningRate, alpha, epsilon, weightDecay, momentum, centered));

        Trajectory.AssertClose(expected, actual);
    }

    /// <summary>The mean square less the square of the mean tends to 0, and rounding would take it below.</summary>
    [Fact]
    public void Centered_it_survives_gradients_that_never_change()
    {
        var rmsProp = new RmsProp(1e-9, alpha: 0.5, centered: true);
        rmsProp.Prepare(64);
        var parameters = new float[64];
        float[] gradients = [.. Enumerable.Range(1, 64).Select(i => 0.1f * i)];
        for (int step = 0; step < 100; step++)
        {
            rmsProp.BeginStep();
            rmsProp.Update(parameters, gradients, 0);
        }

        Assert.All(parameters, value => Assert.True(float.IsFinite(value)));
    }

    [Theory]
    [InlineData(-1.0, 0.99, 1e-8, 0.0, 0.0, "learningRate")]
    [InlineData(0.1, 1.0, 1e-8, 0.0, 0.0, "alpha")]
    [InlineData(0.1, double.NaN, 1e-8, 0.0, 0.0, "alpha")]
    [InlineData(0.1, 0.99, 0.0, 0.0, 0.0, "epsilon")]
    [InlineData(0.1, 0.99, 1e-8, -1.0, 0.0, "weightDecay")]
    [InlineData(0.1, 0.99, 1e-8, 0.0, 1.0, "momentum")]
    [InlineData(0.1, 0.99, 1e-8, 0.0, -0.1, "momentum")]
    public void Numbers_outside_their_range_are_refused(
        double learningRate, double alpha, double epsilon, double weightDecay, double momentum, string name)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            name, () => new RmsProp(learningRate, alpha, epsilon, weightDecay, momentum));
        Assert.Contains($"{name} must be at least ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_has_every_fixed_number_but_not_the_learning_rate() => Assert.Equal(
        "RmsProp(alpha 0.9, epsilon 1E-08, weight decay 0.1, momentum 0.5, centered True)",
        new RmsProp(0.25, 0.9, weightDecay: 0.1, momentum: 0.5, centered: true).Description);
}
