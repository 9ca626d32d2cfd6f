namespace Autoencoders.Tests.Optimizers;

public class SgdTests
{
    [Theory]
    [InlineData(0.0, 0.0, 0.0, false)]
    [InlineData(0.0, 0.0, 0.1, false)]
    [InlineData(0.9, 0.0, 0.0, false)]
    [InlineData(0.9, 0.5, 0.1, false)]
    [InlineData(0.9, 0.0, 0.0, true)]
    [InlineData(0.3, 0.0, 0.1, true)]
    public void Follows_the_definition_for_100_steps(double momentum, double dampening, double weightDecay, bool nesterov)
    {
        const double LearningRate = 0.01;
        double[] expected = Trajectory.Reference(() =>
        {
            double velocity = 0;
            return (gradient, parameter, step) =>
            {
                double slope = gradient + weightDecay * parameter;
                velocity = momentum * velocity + (step == 0 ? 1 : 1 - dampening) * slope;
                return LearningRate * (nesterov ? slope + momentum * velocity : velocity);
            };
        });

        Trajectory.AssertClose(expected, Trajectory.Run(new Sgd(LearningRate, momentum, dampening, weightDecay, nesterov)));
    }

    [Fact]
    public void The_learning_rate_may_change_between_steps()
    {
        double[] expected = Trajectory.Reference(() => (gradient, _, step) => gradient * (step < 50 ? 0.1 : 0.01));

        var sgd = new Sgd(0.1);
        float[] actual = Trajectory.Run(sgd, step => sgd.LearningRate = step < 50 ? 0.1 : 0.01);

        Trajectory.AssertClose(expected, actual);
    }

    [Theory]
    [InlineData(-0.1, 0.0, "learningRate must be at least 0 and below 3.4E+38")]
    [InlineData(double.NaN, 0.0, "learningRate must be at least 0 and below 3.4E+38")]
    [InlineData(1e39, 0.0, "learningRate must be at least 0 and below 3.4E+38")]
    [InlineData(double.PositiveInfinity, 0.0, "learningRate must be at least 0 and below 3.4E+38")]
    [InlineData(0.1, 1.0, "momentum must be at least 0 and below 1")]
    [InlineData(0.1, -0.5, "momentum must be at least 0 and below 1")]
    [InlineData(0.1, double.NaN, "momentum must be at least 0 and below 1")]
    public void Numbers_outside_their_range_are_refused(double learningRate, double momentum, string message)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(learningRate, momentum));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(message.StartsWith("learningRate", StringComparison.Ordinal) ? learningRate : momentum, error.ActualValue);
    }

    [Fact]
    public void A_later_learning_rate_is_checked_too()
    {
        var sgd = new Sgd(0.1);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(Sgd.LearningRate), () => sgd.LearningRate = -1);
        Assert.Equal(0.1, sgd.LearningRate);
    }

    [Theory]
    [InlineData(1.0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_dampening_outside_its_range_is_refused(double dampening) =>
        Assert.Throws<ArgumentOutOfRangeException>("dampening", () => new Sgd(0.1, 0.9, dampening));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void A_weight_decay_outside_its_range_is_refused(double weightDecay) =>
        Assert.Throws<ArgumentOutOfRangeException>("weightDecay", () => new Sgd(0.1, weightDecay: weightDecay));

    [Fact]
    public void Looking_ahead_needs_a_momentum_without_dampening()
    {
        Assert.Throws<ArgumentException>("nesterov", () => new Sgd(0.1, momentum: 0, nesterov: true));
        Assert.Throws<ArgumentException>("nesterov", () => new Sgd(0.1, 0.9, dampening: 0.1, nesterov: true));
    }

    [Fact]
    public void The_description_has_every_fixed_number_but_not_the_learning_rate() => Assert.Equal(
        "Sgd(momentum 0.5, dampening 0.1, weight decay 0.01, nesterov False)",
        new Sgd(0.25, 0.5, 0.1, 0.01).Description);
}
