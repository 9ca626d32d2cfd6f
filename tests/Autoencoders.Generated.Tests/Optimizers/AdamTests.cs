namespace Autoencoders.Tests.Optimizers;

public class AdamTests
{
    [Theory]
    [InlineData(1e-3, 0.9, 0.999, 1e-8, 0.0, false)]
    [InlineData(0.05, 0.5, 0.9, 1e-2, 0.0, false)]
    [InlineData(0.01, 0.0, 0.99, 1e-8, 0.0, false)]
    [InlineData(0.01, 0.9, 0.0, 1e-3, 0.0, false)]
    [InlineData(0.01, 0.9, 0.99, 1e-8, 0.1, false)]
    [InlineData(0.01, 0.9, 0.8, 1e-8, 0.0, true)]
    [InlineData(0.01, 0.8, 0.7, 1e-6, 0.3, true)]
    public void Follows_the_definition_for_100_steps(
        double learningRate, double beta1, double beta2, double epsilon, double weightDecay, bool amsGrad)
    {
        double[] expected = Trajectory.Reference(() =>
        {
            double mean = 0;
            double square = 0;
            double largest = 0;
            return (gradient, parameter, step) =>
            {
                double slope = gradient + weightDecay * parameter;
                mean = beta1 * mean + (1 - beta1) * slope;
                square = beta2 * square + (1 - beta2) * slope * slope;
                largest = amsGrad ? Math.Max(largest, square) : square;
                double correctedMean = mean / (1 - Math.Pow(beta1, step + 1));
                double correctedSquare = largest / (1 - Math.Pow(beta2, step + 1));
                return learningRate * correctedMean / (Math.Sqrt(correctedSquare) + epsilon);
            };
        });

        Trajectory.AssertClose(expected, Trajectory.Run(new Adam(learningRate, beta1, beta2, epsilon, weightDecay, amsGrad)));
    }

    [Fact]
    public void A_parameter_without_gradient_stays()
    {
        var adam = new Adam();
        adam.Prepare(1);
        float[] parameters = [0.25f];
        for (int step = 0; step < 10; step++)
        {
            adam.BeginStep();
            adam.Update(parameters, [0f], 0);
        }

        Assert.Equal(0.25f, parameters[0]);
    }

    [Theory]
    [InlineData(-1.0, 0.9, 0.999, 1e-8, 0.0, "learningRate")]
    [InlineData(double.NaN, 0.9, 0.999, 1e-8, 0.0, "learningRate")]
    [InlineData(0.1, 1.0, 0.999, 1e-8, 0.0, "beta1")]
    [InlineData(0.1, -0.1, 0.999, 1e-8, 0.0, "beta1")]
    [InlineData(0.1, 0.9, 1.5, 1e-8, 0.0, "beta2")]
    [InlineData(0.1, 0.9, double.NaN, 1e-8, 0.0, "beta2")]
    [InlineData(0.1, 0.9, 0.999, 0.0, 0.0, "epsilon")]
    [InlineData(0.1, 0.9, 0.999, 1e-60, 0.0, "epsilon")]
    [InlineData(0.1, 0.9, 0.999, double.PositiveInfinity, 0.0, "epsilon")]
    [InlineData(0.1, 0.9, 0.999, 1e-8, -0.1, "weightDecay")]
    [InlineData(0.1, 0.9, 0.999, 1e-8, double.NaN, "weightDecay")]
    public void Numbers_outside_their_range_are_refused(
        double learningRate, double beta1, double beta2, double epsilon, double weightDecay, string name)
    {
        Refuses(() => new Adam(learningRate, beta1, beta2, epsilon, weightDecay));
        Refuses(() => new AdamW(learningRate, beta1, beta2, epsilon, weightDecay));

        void Refuses(Func<object> make) => Assert.Contains(
            $"{name} must be at least ",
            Assert.Throws<ArgumentOutOfRangeException>(name, make).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_has_every_fixed_number_but_not_the_learning_rate()
    {
        Assert.Equal("Adam(beta1 0.9, beta2 0.999, epsilon 1E-08, weight decay 0, amsgrad False)", new Adam(0.25).Description);
        Assert.Equal(
            "AdamW(beta1 0.8, beta2 0.99, epsilon 1E-06, weight decay 0.01, amsgrad True)",
            new AdamW(0.25, 0.8, 0.99, 1e-6, amsGrad: true).Description);
    }
}
