namespace Autoencoders.Tests.Training;

[Trait("Registers", "AnyOfGroup")]
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
        TrainingStep<LinearAutoencoder> shared = new(network, Rows);
        ParameterUpdate update = new(shared, trainer.Optimizer);
        using var team = new WorkerTeam(threads);
        Action step = threads == 1 ? () => trainer.Step(_batch) : () =>
        {
            // As a trainer does, which would not share as small a step.
            shared.Workspace.Rows = Rows;
            _batch.CopyTo(shared.Workspace.Inputs);
            shared.Backpropagate(team);
            update.Run(team);
        };

        // What a thread has allocated by its first part and by its last, read in the thread itself.
        var first = new long[threads];
        var last = new long[threads];
        var meeting = new Meeting(threads);
        int caller = Environment.CurrentManagedThreadId;
        network.BeforePart = (_, _, _, _) =>
        {
            meeting.Wait();
            int thread = Environment.CurrentManagedThreadId == caller ? 0 : 1;
            last[thread] = GC.GetAllocatedBytesForCurrentThread();
            if (first[thread] < 0)
                first[thread] = last[thread];
        };
        for (int i = 0; i < 10; i++)
            step();

        // The least of several rounds, in each thread by itself: the runtime may compile or load something within one.
        long own = long.MaxValue;
        var least = new long[threads];
        least.AsSpan().Fill(long.MaxValue);
        for (int round = 0; round < 3; round++)
        {
            first.AsSpan().Fill(-1);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Steps; i++)
                step();
            own = Math.Min(own, GC.GetAllocatedBytesForCurrentThread() - before);
            for (int thread = 0; thread < threads; thread++)
                least[thread] = Math.Min(least[thread], last[thread] - first[thread]);
        }

        Assert.Equal(0, own);
        Assert.All(least, bytes => Assert.Equal(0, bytes));
        Assert.DoesNotContain(-1, first);
    }

    [Fact]
    public void A_small_step_is_not_shared()
    {
        int most = 0;
        var network = LinearAutoencoder.Create(1);
        network.BeforePart = (_, _, _, parts) => most = Math.Max(most, parts);
        using var team = new WorkerTeam(2);
        new Trainer<LinearAutoencoder>(network, new Adam()).Step(_batch, team);
        Assert.Equal(1, most);
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
