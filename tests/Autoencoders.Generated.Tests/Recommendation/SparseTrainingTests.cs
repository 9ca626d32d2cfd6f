namespace Autoencoders.Tests.Recommendation;

/// <summary>Sparse rows train as rows that are written out do, to the bit.</summary>
public class SparseTrainingTests
{
    private const int Rows = 23;

    private static readonly SparseDataset s_rows = Made(Rows, GatheredNetwork.InputLength, seed: 3, hasValues: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void LossAndGradientsAreThoseOfRowsThatAreWrittenOut(int threads)
    {
        var gathered = new GatheredNetwork(seed: 1);
        var dense = new WrittenOutNetwork(seed: 2);
        gathered.Parameters.CopyTo(dense.Parameters);
        using var team = new WorkerTeam(threads);
        var sparse = new Backpropagation<GatheredNetwork>(gathered, Rows);
        var compressed = new Backpropagation<GatheredNetwork>(gathered, Rows);
        var expected = new Backpropagation<WrittenOutNetwork>(dense, Rows);
        for (int step = 0; step < 3; step++)
        {
            // Each time other columns have gradients, and those of before have none.
            SparseDataset batch = s_rows.Rows([.. Enumerable.Range(step, Rows - (5 * step))]);
            ReadOnlySpan<float> writtenOut = batch.ToDataset().Values.Span;
            float loss = expected.Run(writtenOut, team);
            Assert.Equal(loss, sparse.Run(batch, team));
            Assert.Equal(loss, compressed.Run(writtenOut, team));
            Assert.Equal(expected.Workspace.Losses.ToArray(), sparse.Workspace.Losses.ToArray());
            Assert.Equal(expected.Gradients.ToArray(), sparse.Gradients.ToArray());
            Assert.Equal(expected.Gradients.ToArray(), compressed.Gradients.ToArray());
        }
    }

    [Fact]
    public void FitWithPlainStepsHasTheWeightsOfRowsThatAreWrittenOut()
    {
        var options = new TrainingOptions { Epochs = 2, BatchSize = 5, Seed = 4 };
        GatheredNetwork gathered = new(seed: 1), again = new(seed: 1), other = new(seed: 1);
        TrainingResult result = new Trainer<GatheredNetwork>(gathered, new Sgd(0.05)).Fit(s_rows, options);
        new Trainer<GatheredNetwork>(again, new Sgd(0.05)).Fit(s_rows, options with { MaxDegreeOfParallelism = 1 });
        TrainingResult dense = new Trainer<GatheredNetwork>(other, new Sgd(0.05)).Fit(s_rows.ToDataset(), options);

        Assert.Equal(gathered.Parameters.ToArray(), again.Parameters.ToArray());
        Assert.Equal(gathered.Parameters.ToArray(), other.Parameters.ToArray());
        Assert.Equal(dense.Epochs[^1].Loss, result.Epochs[^1].Loss);
    }

    [Fact]
    public void AdamLeavesTheWeightsOfOtherColumnsAlone()
    {
        var network = new GatheredNetwork(seed: 1);
        float[] before = network.Parameters.ToArray();
        var optimizer = new Adam(0.01);
        var trainer = new Trainer<GatheredNetwork>(network, optimizer);
        SparseDataset first = SparseDataset.From([0, 0, 1], [3, 500, 1099], [], count: 2, GatheredNetwork.InputLength);
        SparseDataset second = SparseDataset.From([0, 1], [7, 500], [], count: 2, GatheredNetwork.InputLength);
        trainer.Step(first);
        float[] between = network.Parameters.ToArray();
        trainer.Step(second);

        for (int column = 0; column < GatheredNetwork.InputLength; column++)
        {
            Range weights = (column * 37)..((column + 1) * 37);
            bool isOfSecond = column is 7 or 500, isKnown = isOfSecond || column is 3 or 1099;
            if (!isKnown)
                Assert.Equal(before[weights], network.Parameters[weights].ToArray());
            if (!isOfSecond)
                Assert.Equal(between[weights], network.Parameters[weights].ToArray());
            Assert.True(isKnown || optimizer.State.Slot(0)[weights].IndexOfAnyExcept(0f) < 0);
        }
        Assert.NotEqual(before[(37 * 1100)..], network.Parameters[(37 * 1100)..].ToArray());
    }

    [Fact]
    public void SumsOverMiniBatchesAndAveragesHaveAllWeights()
    {
        var options = new TrainingOptions { Epochs = 2, BatchSize = 4, AccumulationSteps = 2, WeightAverage = 0.9, Clipping = GradientClipping.ByNorm(0.1) };
        GatheredNetwork sparse = new(seed: 1), dense = new(seed: 1), plain = new(seed: 1), other = new(seed: 1);
        new Trainer<GatheredNetwork>(sparse, new Adam(0.01)).Fit(s_rows, options);
        new Trainer<GatheredNetwork>(dense, new Adam(0.01)).Fit(s_rows.ToDataset(), options);
        Assert.Equal(dense.Parameters.ToArray(), sparse.Parameters.ToArray());

        // Without sums the average alone follows all weights.
        options = options with { AccumulationSteps = 1, MaxDegreeOfParallelism = 1 };
        new Trainer<GatheredNetwork>(plain, new Sgd(0.05)).Fit(s_rows, options);
        new Trainer<GatheredNetwork>(other, new Sgd(0.05)).Fit(s_rows, options with { MaxDegreeOfParallelism = -1 });
        Assert.Equal(plain.Parameters.ToArray(), other.Parameters.ToArray());
    }

    [Fact]
    public void StepsAllocateNothing()
    {
        var trainer = new Trainer<GatheredNetwork>(new GatheredNetwork(seed: 1), new Adam());
        SparseDataset fewer = s_rows.Rows([1, 2, 3]);
        trainer.Step(s_rows);
        trainer.Step(fewer);
        long before = GC.GetAllocatedBytesForCurrentThread();
        trainer.Step(s_rows);
        trainer.Step(fewer);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void RowsThatDoNotFitAreRefused()
    {
        var trainer = new Trainer<GatheredNetwork>(new GatheredNetwork(seed: 1), new Adam());
        Assert.Contains("have 5 values each; the network takes 1100", Refused(SparseDataset.From([0], [1], [], 1, 5)));
        Assert.Contains("There are 0 samples", Refused(SparseDataset.From([], [], [], 0, 1100)));
        Assert.Contains(
            "row 1, column 9 (from 0) is -2; the loss of the network takes values of 0 or more",
            Refused(SparseDataset.From([0, 1], [1, 9], [1, -2], 2, 1100)));
        Assert.Contains("Contamination", Assert.Throws<ArgumentException>(
            () => trainer.Fit(s_rows, new TrainingOptions { Contamination = 0.1 })).Message);
        var memory = new Backpropagation<GatheredNetwork>(trainer.Network, 2);
        Assert.Contains("has 23 rows; the memory holds 1 to 2", Assert.Throws<ArgumentException>(() => memory.Run(s_rows)).Message);
        Assert.Throws<InvalidOperationException>(() => new Backpropagation<WrittenOutNetwork>(new WrittenOutNetwork(1), 2).Run(s_rows));

        string Refused(SparseDataset rows) => Assert.Throws<ArgumentException>(() => trainer.Step(rows)).Message;
    }

    [Fact]
    public void NetworksForDenseRowsLearnFromSparseOnes()
    {
        SparseDataset shares = SparseDataset.From([0, 0, 1], [3, 500, 1099], [0.25f, 0.75f, 1], count: 2, WrittenOutNetwork.InputLength);
        var options = new TrainingOptions { Epochs = 2, BatchSize = 1 };
        WrittenOutNetwork sparse = new(seed: 1), dense = new(seed: 1);
        new Trainer<WrittenOutNetwork>(sparse, new Adam()).Fit(shares, options);
        new Trainer<WrittenOutNetwork>(dense, new Adam()).Fit(shares.ToDataset(), options);
        Assert.Equal(dense.Parameters.ToArray(), sparse.Parameters.ToArray());
    }

    /// <summary>Rows with few values, the first without any.</summary>
    internal static SparseDataset Made(int count, int length, int seed, bool hasValues)
    {
        var random = new CounterRandom((uint)seed);
        List<int> rows = [], columns = [];
        List<float> values = [];
        for (int row = 1; row < count; row++)
        {
            for (int column = random.Next(90); column < length; column += 1 + random.Next(90))
            {
                rows.Add(row);
                columns.Add(column);
                values.Add(hasValues ? 1 + random.Next(3) : 1);
            }
        }
        return SparseDataset.From(rows.ToArray(), columns.ToArray(), values.ToArray(), count, length);
    }
}
