namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class RecommendationMetricsTests
{
    [Fact]
    public void TopItemsAreThoseOfASort()
    {
        var random = new CounterRandom(seed: 7);
        var scores = new float[500];
        foreach (ref float score in scores.AsSpan())
            score = random.Next(40);
        scores[13] = float.NaN;
        int[] excluded = [0, 3, 77, 499];
        int[] expected = [.. Enumerable.Range(0, 500).Where(item => item != 13 && !excluded.Contains(item))
            .OrderByDescending(item => scores[item]).ThenBy(item => item)];

        foreach (int count in new[] { 0, 1, 2, 20, 100, 500 })
        {
            var top = new int[count];
            int written = TopItems.Choose(scores, excluded, top);
            Assert.Equal(Math.Min(count, expected.Length), written);
            Assert.Equal(expected.Take(written), top.Take(written));
        }

        var place = new int[10];
        long before = GC.GetAllocatedBytesForCurrentThread();
        TopItems.Choose(scores, excluded, place);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void ExcludedItemsMustAscend() =>
        Assert.Contains("column 3 behind 5", Assert.Throws<ArgumentException>(
            () => TopItems.Choose(new float[9], [5, 3], new int[2])).Message);

    [Fact]
    public void MetricsAreThoseOfTheirDefinition()
    {
        int[] recommended = [4, 9, 1, 7], heldOut = [1, 2, 4];
        Assert.Equal(2.0 / 3, RecommendationMetrics.Recall(recommended, heldOut), 12);
        Assert.Equal(0.5, RecommendationMetrics.Recall(recommended.AsSpan(0, 2), heldOut), 12);

        double gain = 1 + (1 / Math.Log2(4)), best = 1 + (1 / Math.Log2(3)) + (1 / Math.Log2(4));
        Assert.Equal(gain / best, RecommendationMetrics.NormalizedGain(recommended, heldOut), 12);
        Assert.Equal(1, RecommendationMetrics.NormalizedGain([2, 1, 4], heldOut), 12);
        Assert.Throws<ArgumentException>(() => RecommendationMetrics.Recall([1], []));
    }

    [Fact]
    public void MeasuringIsTheMeanOverUsers()
    {
        SparseDataset users = SparseDataset.From(
            [0, 0, 0, 1, 1, 2, 2, 3], [0, 1, 2, 0, 3, 0, 1, 4], [], count: 4, length: 5);
        SparseDataset shown = SparseDataset.From([0, 1, 2, 3], [1, 3, 0, 4], [], count: 4, length: 5);
        SparseDataset heldOut = SparseDataset.From([0, 0, 1, 2], [0, 2, 0, 1], [], count: 4, length: 5);
        RecommendationQuality quality = RecommendationMetrics.Measure(ItemPopularity.Of(users), shown, heldOut, recallAt: 2, gainAt: 3);

        // Rankings by popularity 3 2 1 1 1 without what was shown: 0 2 3 | 0 1 2 | 1 2 3; user 3 does not count.
        Assert.Equal(3, quality.Users);
        Assert.Equal(1, quality.Recall, 12);
        Assert.Equal(1, quality.NormalizedGain, 12);
        Assert.Contains("5 items", Assert.Throws<ArgumentException>(
            () => RecommendationMetrics.Measure(ItemPopularity.Of(users.Rows([0])), shown.Rows([0]), heldOut)).Message);
    }
}
