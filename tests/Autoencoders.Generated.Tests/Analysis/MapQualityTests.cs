namespace Autoencoders.Tests.Analysis;

public class MapQualityTests
{
    [Theory]
    [InlineData(1, 0.7717105263157895)]
    [InlineData(5, 0.7989062499999999)]
    [InlineData(12, 0.8034883720930233)]
    public void TrustworthinessIsThatOfScikitLearn(int neighbors, double expected) =>
        Assert.Equal(expected, MapQuality.Trustworthiness(ScikitRows.Table, ScikitRows.Map, neighbors), 1e-14);

    [Fact]
    public void AMapThatKeepsAllDistancesIsTrusted() => Assert.Equal(1, MapQuality.Trustworthiness(ScikitRows.Table, ScikitRows.Table));

    [Fact]
    public void WhatIsNoMapIsRefused()
    {
        Assert.Throws<ArgumentException>(() => MapQuality.Trustworthiness(ScikitRows.Table, ScikitRows.Table, 20));
        Assert.Throws<ArgumentException>(() => MapQuality.Trustworthiness(ScikitRows.Table, new Dataset(new float[8], 2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => MapQuality.Trustworthiness(ScikitRows.Table, ScikitRows.Map, 0));
    }
}
