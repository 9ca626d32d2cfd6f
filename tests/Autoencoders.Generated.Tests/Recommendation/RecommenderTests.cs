namespace Autoencoders.Tests.Recommendation;

/// <summary>Inference of sparse rows, and what a trained network recommends.</summary>
public class RecommenderTests
{
    private static readonly SparseDataset s_rows = SparseTrainingTests.Made(9, TasteNetwork.InputLength, seed: 5, hasValues: true);

    [Fact]
    public void BothFormsOfARowGiveTheSameBits()
    {
        var network = new TasteNetwork(seed: 1);
        Dataset writtenOut = s_rows.ToDataset();
        float[] code = new float[16], expectedCode = new float[16], output = new float[300], expected = new float[300];
        float[] codes = new float[9 * 16];
        network.EncodeBatch(writtenOut.Values.Span, codes);
        for (int row = 0; row < s_rows.Count; row++)
        {
            network.Encode(s_rows.ColumnsOf(row), s_rows.ValuesOf(row), code);
            network.Encode(writtenOut[row], expectedCode);
            Assert.Equal(expectedCode, code);
            Assert.All(codes.AsSpan(row * 16, 16).ToArray().Zip(code), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
            network.Reconstruct(s_rows.ColumnsOf(row), s_rows.ValuesOf(row), output);
            network.Reconstruct(writtenOut[row], expected);
            Assert.Equal(expected, output);
            Assert.Equal(1f, output.Sum(), 1e-5f);
        }

        // Ones need no values.
        network.Encode([3, 8], [1f, 1f], code);
        network.Encode([3, 8], [], expectedCode);
        Assert.Equal(expectedCode, code);
    }

    [Fact]
    public void RowsThatAreNotSparseRowsAreRefused()
    {
        var network = new TasteNetwork(seed: 1);
        var code = new float[16];
        Assert.Contains("column 300", Assert.Throws<ArgumentException>(() => network.Encode([300], [], code)).Message);
        Assert.Contains("column 2 behind 2", Assert.Throws<ArgumentException>(() => network.Encode([2, 2], [], code)).Message);
        Assert.Contains("1 values, but 2", Assert.Throws<ArgumentException>(() => network.Encode([2, 3], [1f], code)).Message);
        Assert.Throws<ArgumentException>(() => network.Encode([2], [], new float[15]));
        Assert.Throws<ArgumentException>(() => network.Reconstruct([2], [], new float[299]));
    }

    [Fact]
    public void ATrainedNetworkRecommendsBetterThanPopularity()
    {
        (SparseDataset training, SparseDataset test) = Tastes(users: 700).Split(0.2, seed: 1);
        (SparseDataset shown, SparseDataset heldOut) = test.HoldOut(0.3, seed: 2);
        var network = new TasteNetwork(seed: 1);
        var recommender = new Recommender<TasteNetwork>(network);
        new Trainer<TasteNetwork>(network, new Adam(3e-3)).Fit(
            training, new TrainingOptions { Epochs = 12, BatchSize = 50, Annealing = Annealing.Linear(6) });

        RecommendationQuality ours = RecommendationMetrics.Measure(recommender, shown, heldOut, recallAt: 10);
        RecommendationQuality popular = RecommendationMetrics.Measure(ItemPopularity.Of(training), shown, heldOut, recallAt: 10);
        Assert.True(ours.Recall > 1.5 * popular.Recall, $"{ours} {popular}");
        Assert.True(ours.NormalizedGain > 1.2 * popular.NormalizedGain, $"{ours} {popular}");

        int[] top = new int[10], chosen = shown.ColumnsOf(3).ToArray();
        Assert.Equal(10, recommender.Recommend(chosen, [], top));
        Assert.Empty(top.Intersect(chosen));
        long before = GC.GetAllocatedBytesForCurrentThread();
        recommender.Recommend(chosen, [], top);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>Users of one of ten tastes, each of which has thirty items that others choose rarely.</summary>
    private static SparseDataset Tastes(int users)
    {
        var random = new CounterRandom(seed: 9);
        List<int> rows = [], columns = [];
        for (int user = 0; user < users; user++)
        {
            int taste = random.Next(10);
            HashSet<int> items = [];
            while (items.Count < 12)
                items.Add(random.Next(6) == 0 ? random.Next(300) : (taste * 30) + Math.Min(random.Next(30), random.Next(30)));
            foreach (int item in items)
            {
                rows.Add(user);
                columns.Add(item);
            }
        }
        return SparseDataset.From(rows.ToArray(), columns.ToArray(), [], users, 300);
    }
}
