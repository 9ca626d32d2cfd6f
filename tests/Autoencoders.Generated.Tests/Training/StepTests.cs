namespace Autoencoders.Tests.Training;

public class StepTests
{
    private const int Rows = 16;

    private readonly float[] _batch = Samples.Make(Rows).Values.ToArray();

    [Fact]
    public void A_step_moves_the_weights_against_the_gradient()
    {
        var network = LinearAutoencoder.Create(1);
        float[] before = network.Parameters.ToArray();
        var reference = new Backpropagation<LinearAutoencoder>(network, Rows);
        float expected = reference.Run(_batch);

        float loss = new Trainer<LinearAutoencoder>(network, new Sgd(0.5)).Step(_batch);

        Assert.Equal(expected, loss);
        for (int i = 0; i < before.Length; i++)
            Assert.Equal(before[i] - (0.5f * reference.Gradients[i]), network.Parameters[i]);
    }

    [Fact]
    public void Batches_may_grow_and_shrink()
    {
        Dataset samples = Samples.Make(30);
        int[] sizes = [3, 10, 1, 16];
        var network = LinearAutoencoder.Create(1);
        var fresh = LinearAutoencoder.Create(1);
        var trainer = new Trainer<LinearAutoencoder>(network, new Adam());
        var optimizer = new Adam();
        optimizer.Prepare(LinearAutoencoder.ParameterCount);

        int row = 0;
        foreach (int size in sizes)
        {
            ReadOnlySpan<float> batch = samples.Values.Span.Slice(row * samples.Length, size * samples.Length);
            row += size;
            trainer.Step(batch);

            var backpropagation = new Backpropagation<LinearAutoencoder>(fresh, size);
            backpropagation.Run(batch);
            optimizer.BeginStep();
            optimizer.Update(fresh.Parameters, backpropagation.Gradients, 0);
        }

        Assert.Equal(fresh.Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(100)]
    public void A_batch_that_is_not_whole_rows_is_refused_with_the_sizes(int length)
    {
        var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam());
        string message = Assert.Throws<ArgumentException>("batch", () => trainer.Step(new float[length])).Message;
        Assert.Contains($"{length} values are not one or more rows of 64", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_diverged_step_keeps_the_weights()
    {
        var network = LinearAutoencoder.Create(1);
        network.Parameters.Fill(1e30f);
        var error = Assert.Throws<TrainingDivergedException>(() => new Trainer<LinearAutoencoder>(network, new Adam(0.25)).Step(_batch));
        Assert.Null(error.Epoch);
        Assert.Null(error.Batch);
        Assert.Contains("a learning rate below 0.25", error.Message, StringComparison.Ordinal);
        Assert.All(network.Parameters.ToArray(), parameter => Assert.Equal(1e30f, parameter));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Steps_allocate_nothing_in_any_thread(int threads)
    {
        const int Steps = 300;
        var network = LinearAutoencoder.Create(1);
        var trainer = new Trainer<LinearAutoencoder>(network, new Adam(1e-4));
        using var team = new WorkerTeam(threads);

        // What a thread has allocated by its first part and by its last, read in the thread itself.
        var first = new long[threads];
        var last = new long[threads];
        network.BeforePart = (_, _, part, _) =>
        {
            last[part] = GC.GetAllocatedBytesForCurrentThread();
            if (first[part] < 0)
                first[part] = last[part];
        };
        for (int step = 0; step < 10; step++)
            trainer.Step(_batch, team);

        // The least of several rounds, in each thread by itself: the runtime may compile or load something within one.
        long own = long.MaxValue;
        var least = new long[threads];
        least.AsSpan().Fill(long.MaxValue);
        for (int round = 0; round < 3; round++)
        {
            first.AsSpan().Fill(-1);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int step = 0; step < Steps; step++)
                trainer.Step(_batch, team);
            own = Math.Min(own, GC.GetAllocatedBytesForCurrentThread() - before);
            for (int part = 0; part < threads; part++)
                least[part] = Math.Min(least[part], last[part] - first[part]);
        }

        Assert.Equal(0, own);
        Assert.All(least, bytes => Assert.Equal(0, bytes));
        Assert.DoesNotContain(-1, first);
    }

    [Fact]
    public void Epochs_allocate_for_their_report_only()
    {
        // 100 times the steps: what an epoch allocates must not grow with them.
        Assert.Equal(BytesOfAnEpoch(batchSize: 1_000), BytesOfAnEpoch(batchSize: 10));

        static long BytesOfAnEpoch(int batchSize)
        {
            var progress = new EpochAllocation();
            new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam(1e-4)).Fit(
                Samples.Make(1_000),
                new TrainingOptions { Epochs = 4, BatchSize = batchSize, MaxDegreeOfParallelism = 1 },
                progress);
            return progress.Least;
        }
    }
}
