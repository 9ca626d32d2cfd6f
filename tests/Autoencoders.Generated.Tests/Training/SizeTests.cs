namespace Autoencoders.Tests.Training;

/// <summary>Sizes that no array can hold are refused with both of them and the limit, before memory is asked for.</summary>
public class SizeTests
{
    private static readonly int s_input = LinearAutoencoder.InputLength;

    [Fact]
    public void A_mini_batch_that_is_too_large() => AssertRefused(
        "capacity",
        () => new Backpropagation<LinearAutoencoder>(LinearAutoencoder.Create(1), int.MaxValue),
        $"{int.MaxValue}",
        $"{s_input}",
        $"{ArraySize.Largest / s_input}");

    [Fact]
    public void Memory_of_layers_that_is_too_large() => AssertRefused(
        "capacity", () => TrainingWorkspace.For<NumberNetwork>(400_000_000), "400000000", $"{ArraySize.Largest}");

    [Fact]
    public void A_batch_that_is_larger_than_the_data_is_the_data()
    {
        Dataset samples = Samples.Make(7);
        Assert.Equal(Fit(7), Fit(int.MaxValue));

        float[] Fit(int batchSize)
        {
            var network = LinearAutoencoder.Create(1);
            new Trainer<LinearAutoencoder>(network, new Adam()).Fit(samples, new TrainingOptions { Epochs = 2, BatchSize = batchSize });
            return network.Parameters.ToArray();
        }
    }

    [Theory]
    [InlineData(int.MaxValue, 32, "Capacity")]
    [InlineData(1024, int.MaxValue, "capacity")]
    public void A_reservoir_or_its_batch_that_is_too_large(int capacity, int batchSize, string parameter)
    {
        var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam())
        {
            Online = new OnlineOptions { Capacity = capacity, BatchSize = batchSize },
        };
        AssertRefused(parameter, () => trainer.Observe(new float[s_input]), $"{int.MaxValue}", $"{s_input}", $"{ArraySize.Largest}");
    }

    [Fact]
    public void One_hot_labels_of_too_many_classes() => AssertRefused(
        "classes",
        () => new Dataset(new float[50_000], 1, new int[50_000]).WithOneHotLabels(50_000),
        "50000 one-hot conditions of 50000 values",
        "2500000000",
        $"{ArraySize.Largest / 50_000}");

    private static void AssertRefused(string parameter, Action act, params string[] words)
    {
        string message = Assert.Throws<ArgumentException>(parameter, act).Message;
        Assert.All(words, word => Assert.Contains(word, message, StringComparison.Ordinal));
    }
}
