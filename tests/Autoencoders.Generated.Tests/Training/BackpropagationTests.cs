namespace Autoencoders.Tests.Training;

[Trait("Registers", "AnyOfGroup")]
public class BackpropagationTests
{
    [Fact]
    public void Gradients_are_the_slopes_of_the_loss()
    {
        const float Step = 1e-2f; // The loss is a polynomial of degree 4: the error of central differences is small even at this distance.
        var network = LinearAutoencoder.Create(1);
        var backpropagation = new Backpropagation<LinearAutoencoder>(network, 8);
        float[] batch = Samples.Make(5).Values.ToArray();
        backpropagation.Run(batch);
        float[] gradients = backpropagation.Gradients.ToArray();

        for (int index = 0; index < LinearAutoencoder.ParameterCount; index += 37)
        {
            float parameter = network.Parameters[index];
            network.Parameters[index] = parameter + Step;
            double above = backpropagation.Run(batch);
            network.Parameters[index] = parameter - Step;
            double below = backpropagation.Run(batch);
            network.Parameters[index] = parameter;

            Assert.Equal((above - below) / (2 * Step), gradients[index], 1e-5);
        }

        Assert.Contains(gradients, gradient => Math.Abs(gradient) > 1e-3);
    }

    [Fact]
    public void The_loss_is_the_mean_of_the_rows()
    {
        var network = LinearAutoencoder.Create(1);
        Dataset samples = Samples.Make(7);
        float loss = new Backpropagation<LinearAutoencoder>(network, 10).Run(samples.Values.Span);

        double sum = 0;
        for (int row = 0; row < samples.Count; row++)
            sum += network.ReconstructionError(samples[row]);
        Assert.Equal((float)(sum / samples.Count), loss);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        float[] batch = Samples.Make(33).Values.ToArray();
        var network = LinearAutoencoder.Create(1);
        var alone = new Backpropagation<LinearAutoencoder>(network, 33);
        float loss = alone.Run(batch);

        foreach (int size in new[] { 1, 2, 3, 5 })
        {
            using var team = new WorkerTeam(size);
            var shared = new Backpropagation<LinearAutoencoder>(network, 40);
            Assert.Equal(loss, shared.Run(batch, team));
            Assert.True(alone.Gradients.SequenceEqual(shared.Gradients), $"The gradients of {size} threads differ.");
        }
    }

    [Theory]
    [InlineData(0, "0 values are not one or more rows of 64")]
    [InlineData(65, "65 values are not one or more rows of 64")]
    [InlineData(5 * 64, "The batch has 5 rows; the memory holds 4")]
    public void A_batch_that_does_not_fit_is_refused_with_the_sizes(int length, string message)
    {
        var backpropagation = new Backpropagation<LinearAutoencoder>(LinearAutoencoder.Create(1), 4);
        string actual = Assert.Throws<ArgumentException>("batch", () => backpropagation.Run(new float[length])).Message;
        Assert.Contains(message, actual, StringComparison.Ordinal);
    }
}
