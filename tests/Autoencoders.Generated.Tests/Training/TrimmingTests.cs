using Autoencoders.Tests.Conditional;

namespace Autoencoders.Tests.Training;

/// <summary>Rows that <see cref="TrainingOptions.Contamination"/> leaves out of mini-batches.</summary>
[Trait("Registers", "Any")]
public class TrimmingTests
{
    [Fact]
    public void The_worst_rows_of_each_batch_are_left_out_and_the_others_keep_their_order()
    {
        // The loss of a numbered row grows with its number. The share is 0 in the first epoch, half of 0.4 in the second, whole in the third.
        TrainingOptions options = new() { Epochs = 4, BatchSize = 10, Seed = 3 };
        List<List<int>> all = Visits(20, options), kept = Visits(20, options with { Contamination = 0.4 });
        Assert.Equal([10, 10, 8, 8, 6, 6, 6, 6], kept.Select(batch => batch.Count));
        for (int batch = 0; batch < all.Count; batch++)
        {
            int[] best = [.. all[batch].Order().Take(kept[batch].Count)];
            Assert.Equal(all[batch].Where(row => best.Contains(row)), kept[batch]);
        }
    }

    [Fact]
    public void A_share_below_one_row_of_a_batch_adds_up_over_the_epoch()
    {
        TrainingOptions options = new() { Epochs = 2, BatchSize = 3, Shuffle = false, Contamination = 0.25 };
        List<List<int>> batches = Visits(10, options);
        Assert.Equal([3, 3, 3, 1, 3, 2, 2, 1], batches.Select(batch => batch.Count));
        Assert.Equal([3, 4], batches[5]);
    }

    [Fact]
    public void The_loss_is_that_of_kept_rows_and_each_batch_counts_by_all_of_its_rows()
    {
        Dataset samples = Samples.Numbered(10);
        var network = LinearAutoencoder.Create(1);
        TrainingResult result = new Trainer<LinearAutoencoder>(network, new Sgd(0))
            .Fit(samples, new TrainingOptions { Epochs = 2, BatchSize = 7, Shuffle = false, Contamination = 0.4 });

        // Of 7 rows 2 are left out, and 2 of the 3 others: 4 of all 10.
        double first = Enumerable.Range(0, 5).Average(row => network.ReconstructionError(samples[row]));
        double second = network.ReconstructionError(samples[7]);
        Assert.Equal(((7 * first) + (3 * second)) / 10, result.Loss, 1e-9);
    }

    [Fact]
    public void Rows_keep_their_conditions()
    {
        // The share is whole in the second of two epochs: all rows, and then those of the smallest errors.
        Dataset told = ToldRows.OfLabels(30, seed: 4);
        var trimmed = new ToldAutoencoder(seed: 1);
        new Trainer<ToldAutoencoder>(trimmed, new Sgd(0.1))
            .Fit(told, new TrainingOptions { Epochs = 2, BatchSize = 30, Shuffle = false, Contamination = 0.4 });

        var network = new ToldAutoencoder(seed: 1);
        var trainer = new Trainer<ToldAutoencoder>(network, new Sgd(0.1));
        trainer.Fit(told, new TrainingOptions { Epochs = 1, BatchSize = 30, Shuffle = false });
        var errors = new float[30];
        network.ReconstructionErrorBatch(told.Values.Span, told.Conditions.Span, errors);
        int[] kept = [.. Enumerable.Range(0, 30).OrderBy(row => errors[row]).Take(18).Order()];
        Dataset rest = new Dataset(kept.SelectMany(row => told[row].ToArray()).ToArray(), ToldRows.Length)
            .WithConditions(kept.SelectMany(row => told.Condition(row).ToArray()).ToArray(), 3);
        trainer.Fit(rest, new TrainingOptions { Epochs = 1, BatchSize = 18, Shuffle = false });
        Assert.Equal(network.Parameters.ToArray(), trimmed.Parameters.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void Threads_and_an_interruption_do_not_change_a_bit(double contamination)
    {
        using var folder = new TemporaryFolder();
        Dataset samples = Samples.Make(1_500);
        TrainingOptions options = new() { Epochs = 3, BatchSize = 1_024, Seed = 5, Contamination = contamination, AccumulationSteps = 2 };
        float[] alone = Weights(options with { MaxDegreeOfParallelism = 1 }, cancelAt: null);
        Assert.Equal(alone, Weights(options with { MaxDegreeOfParallelism = 2 }, cancelAt: null));

        TrainingOptions kept = options with { Checkpoints = new(Path.Combine(folder.Root, "run.checkpoint")) };
        Assert.Throws<OperationCanceledException>(() => Weights(kept, cancelAt: 5));
        string refusal = Assert.Throws<CheckpointException>(() => Weights(kept with { Contamination = 0.2 }, cancelAt: null)).Message;
        Assert.Contains("contamination 0.2 from 0 over 1 epochs", refusal);
        Assert.Equal(alone, Weights(kept, cancelAt: null));

        float[] Weights(TrainingOptions options, int? cancelAt)
        {
            using var source = new CancellationTokenSource();
            var network = LinearAutoencoder.Create(1);
            int steps = 0;
            network.AfterStep = _ =>
            {
                if (++steps == cancelAt)
                    source.Cancel();
            };
            new Trainer<LinearAutoencoder>(network, new Adam()).Fit(samples, options, cancellationToken: source.Token);
            return network.Parameters.ToArray();
        }
    }

    [Fact]
    public void A_network_learns_less_of_anomalies_among_its_samples()
    {
        // A tenth of the rows are noise, whose errors drown those of the others.
        float[] values = Samples.Make(200).Values.ToArray();
        var random = new CounterRandom(9);
        for (int row = 0; row < 200; row += 10)
            random.Fill(values.AsSpan(row * LinearAutoencoder.InputLength, LinearAutoencoder.InputLength), -2, 2);
        float plain = LossOfClean(0), trimmed = LossOfClean(0.12);
        Assert.True(trimmed < 0.7f * plain, $"{plain} to {trimmed}");

        float LossOfClean(double contamination)
        {
            TrainingOptions options = new()
            {
                Epochs = 40, BatchSize = 32, Validation = Samples.Make(50, seed: 2), Contamination = contamination,
            };
            var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam(0.01));
            return trainer.Fit(new Dataset(values, LinearAutoencoder.InputLength), options).ValidationLoss!.Value;
        }
    }

    [Fact]
    public void Steps_allocate_nothing()
    {
        TrainingOptions options = new() { Epochs = 20, BatchSize = 16, Contamination = 0.2, MaxDegreeOfParallelism = 1 };
        long plain = LeastOf(options with { Contamination = 0 });
        Assert.Equal(plain, LeastOf(options));

        static long LeastOf(TrainingOptions options)
        {
            var progress = new EpochAllocation();
            new Trainer<WatchingAutoencoder>(new WatchingAutoencoder(seed: 1), new Adam()).Fit(
                new Dataset(new float[200 * WatchingAutoencoder.InputLength], WatchingAutoencoder.InputLength), options, progress);
            return progress.Least;
        }
    }

    [Fact]
    public void Shares_that_are_none_and_levels_are_refused()
    {
        Assert.All(new[] { -0.1, 0.51, double.NaN }, share => Assert.Throws<ArgumentOutOfRangeException>(
            nameof(TrainingOptions.Contamination), () => new TrainingOptions { Contamination = share }));
        var trainer = new Trainer<DeepAutoencoder>(new DeepAutoencoder(seed: 1), new Adam());
        Assert.Contains("Contamination", Assert.Throws<ArgumentException>(
            () => trainer.Pretrain(Samples.Make(8), new TrainingOptions { Contamination = 0.1 })).Message);
    }

    private static List<List<int>> Visits(int rows, TrainingOptions options)
    {
        var batches = new List<List<int>>();
        var network = LinearAutoencoder.Create(1);
        network.BeforePart = (stage, workspace, _, _) =>
        {
            if (stage != 0)
                return;
            var batch = new List<int>();
            for (int row = 0; row < workspace.Rows; row++)
                batch.Add((int)MathF.Round(workspace.Inputs[row * LinearAutoencoder.InputLength] * 1000));
            batches.Add(batch);
        };
        new Trainer<LinearAutoencoder>(network, new Sgd(0)).Fit(Samples.Numbered(rows), options);
        return batches;
    }
}
