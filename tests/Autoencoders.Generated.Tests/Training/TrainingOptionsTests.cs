namespace Autoencoders.Tests.Training;

public class TrainingOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void Counts_below_one_are_refused(int value)
    {
        AssertRefused(nameof(TrainingOptions.Epochs), value, () => new TrainingOptions { Epochs = value });
        AssertRefused(nameof(TrainingOptions.BatchSize), value, () => new TrainingOptions { BatchSize = value });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void Threads_are_all_or_at_least_one(int value)
    {
        AssertRefused(
            nameof(TrainingOptions.MaxDegreeOfParallelism), value, () => new TrainingOptions { MaxDegreeOfParallelism = value });
        Assert.Equal(-1, new TrainingOptions { MaxDegreeOfParallelism = -1 }.MaxDegreeOfParallelism);
        Assert.Equal(1, new TrainingOptions { MaxDegreeOfParallelism = 1 }.MaxDegreeOfParallelism);
    }

    private static void AssertRefused(string name, int value, Func<TrainingOptions> make)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(name, make);
        Assert.Equal(value, error.ActualValue);
        Assert.Contains("at least 1", error.Message, StringComparison.Ordinal);
    }
}
