namespace Autoencoders.Tests.Alarms;

public class ScoreDistributionTests
{
    [Theory]
    [InlineData(0f, 1.0)]
    [InlineData(2f, 0.9)]
    [InlineData(3f, 0.8)]
    [InlineData(3.5f, 0.5)]
    [InlineData(9f, 0.2)]
    [InlineData(10f, 0.1)]
    [InlineData(float.NaN, 0.1)]
    [InlineData(float.PositiveInfinity, 0.1)]
    public void APValueIsTheShareOfScoresAsHigh(float score, double expected)
    {
        var distribution = ScoreDistribution.Of([9, 1, 3, 3, 3, 7, 5, 8, 2]);
        Assert.Equal(expected, distribution.PValue(score), 12);
    }

    [Fact]
    public void ManyScoresKeepTheirTailAndTheirRanks()
    {
        int[] order = [.. Enumerable.Range(0, 100_000)];
        new CounterRandom(1).Shuffle(order);
        var distribution = ScoreDistribution.Of(Array.ConvertAll(order, score => (float)score));
        Assert.Equal((ScoreDistribution.MaximumScores, 100_000), (distribution.Scores.Length, distribution.Rows));
        for (int score = 99_100; score < 100_000; score++)
            Assert.Equal((1 + 100_000 - score) / 100_001.0, distribution.PValue(score), 12);
        for (int score = 0; score < 99_000; score += 111)
        {
            Assert.Equal((1 + 100_000 - score) / 100_001.0, distribution.PValue(score), 4e-4);
            Assert.Equal(score, distribution.Quantile(score / 99_999.0), 40f);
        }
    }

    [Fact]
    public void ScoresThatAreNoNumbersAreRefused()
    {
        Assert.Throws<ArgumentException>(() => ScoreDistribution.Of([]));
        Assert.Contains("row 1", Assert.Throws<ArgumentException>(() => ScoreDistribution.Of([1, float.NaN])).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => ScoreDistribution.Of([1]).Quantile(1.1));
    }
}
