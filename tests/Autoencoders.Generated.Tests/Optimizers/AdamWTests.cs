namespace Autoencoders.Tests.Optimizers;

public class AdamWTests
{
    [Theory]
    [InlineData(1e-3, 0.9, 0.999, 1e-8, 0.01, false)]
    [InlineData(0.05, 0.5, 0.9, 1e-2, 0.5, false)]
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
                mean = beta1 * mean + (1 - beta1) * gradient;
                square = beta2 * square + (1 - beta2) * gradient * gradient;
                largest = amsGrad ? Math.Max(largest, square) : square;
                double correctedMean = mean / (1 - Math.Pow(beta1, step + 1));
                double correctedSquare = largest / (1 - Math.Pow(beta2, step + 1));
                return learningRate * (weightDecay * parameter + correctedMean / (Math.Sqrt(correctedSquare) + epsilon));
            };
        });

        Trajectory.AssertClose(expected, Trajectory.Run(new AdamW(learningRate, beta1, beta2, epsilon, weightDecay, amsGrad)));
    }

    [Fact]
    public void Without_decay_it_is_Adam_to_the_bit() => Assert.Equal(
        Trajectory.Run(new Adam(0.01, amsGrad: true)),
        Trajectory.Run(new AdamW(0.01, weightDecay: 0, amsGrad: true)));

    [Fact]
    public void A_parameter_without_gradient_decays()
    {
        var adam = new AdamW(learningRate: 0.5, weightDecay: 0.5);
        adam.Prepare(1);
        float[] parameters = [2f];
        adam.BeginStep();
        adam.Update(parameters, [0f], 0);

        Assert.Equal(1.5f, parameters[0]);
    }
}
