namespace Autoencoders.Tests.Optimizers;

public class AdamTests
{
    [Theory]
    [InlineData(1e-3, 0.9, 0.999, 1e-8)]
    [InlineData(0.05, 0.5, 0.9, 1e-2)]
    [InlineData(0.01, 0.0, 0.99, 1e-8)]
    [InlineData(0.01, 0.9, 0.0, 1e-3)]
    public void Follows_the_definition_for_100_steps(double learningRate, double beta1, double beta2, double epsilon)
    {
        double[] expected = Trajectory.Reference(() =>
        {
            double mean = 0;
            double square = 0;
            return (gradient, _, step) =>
            {
                mean = beta1 * mean + (1 - beta1) * gradient;
                square = beta2 * square + (1 - beta2) * gradient * gradient;
                double correctedMean = mean / (1 - Math.Pow(beta1, step + 1));
                double correctedSquare = square / (1 - Math.Pow(beta2, step + 1));
                return learningRate * correctedMean / (Math.Sqrt(correctedSquare) + epsilon);
            };
        });

        Trajectory.AssertClose(expected, Trajectory.Run(new Adam(learningRate, beta1, beta2, epsilon)));
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
    [InlineData(-1.0, 0.9, 0.999, 1e-8, "learningRate")]
    [InlineData(double.NaN, 0.9, 0.999, 1e-8, "learningRate")]
    [InlineData(0.1, 1.0, 0.999, 1e-8, "beta1")]
    [InlineData(0.1, -0.1, 0.999, 1e-8, "beta1")]
    [InlineData(0.1, 0.9, 1.5, 1e-8, "beta2")]
    [InlineData(0.1, 0.9, double.NaN, 1e-8, "beta2")]
    [InlineData(0.1, 0.9, 0.999, 0.0, "epsilon")]
    [InlineData(0.1, 0.9, 0.999, 1e-60, "epsilon")]
    [InlineData(0.1, 0.9, 0.999, double.PositiveInfinity, "epsilon")]
    public void Numbers_outside_their_range_are_refused(double learningRate, double beta1, double beta2, double epsilon, string name)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(name, () => new Adam(learningRate, beta1, beta2, epsilon));
        Assert.Contains($"{name} must be at least ", error.Message, StringComparison.Ordinal);
    }
}
