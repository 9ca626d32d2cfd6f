using Autoencoders.Tests.Training;

namespace Autoencoders.Tests.Checkpointing;

/// <summary>What a checkpoint is, when it is written, and what it refuses.</summary>
[Trait("Registers", "Any")]
public sealed class CheckpointTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dataset _samples = Samples.Make(100);

    private string FilePath => Path.Combine(_folder.Root, "run.checkpoint");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(StoppingMeasure.ValidationLoss)]
    [InlineData(StoppingMeasure.LossEntropy)]
    public void A_cancelled_run_goes_on_in_the_middle_of_an_epoch(StoppingMeasure measure)
    {
        TrainingOptions options = new()
        {
            Epochs = 3,
            BatchSize = 8,
            Seed = 2,
            Validation = Samples.Make(20, seed: 4),
            EarlyStopping = new() { Measure = measure },
        };
        (float[] expected, TrainingResult whole) = Train(options, cancelAt: null);

        TrainingOptions kept = options with { Checkpoints = new(FilePath) };
        Assert.Throws<OperationCanceledException>(() => Train(kept, cancelAt: 20));
        (float[] actual, TrainingResult resumed) = Train(kept, cancelAt: null);

        Assert.Equal(expected, actual);
        Assert.Equal(whole.Epochs.Select(epoch => epoch.Loss), resumed.Epochs.Select(epoch => epoch.Loss));
        Assert.Equal(whole.Epochs.Select(epoch => epoch.ValidationLoss), resumed.Epochs.Select(epoch => epoch.ValidationLoss));
        Assert.Equal(
            whole.Epochs.Select(epoch => epoch.ValidationLossEntropy), resumed.Epochs.Select(epoch => epoch.ValidationLossEntropy));
        Assert.Equal(whole.KeptEpoch, resumed.KeptEpoch);
        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public void A_kept_checkpoint_is_gone_on_from_with_more_epochs()
    {
        TrainingOptions options = new() { Epochs = 2, BatchSize = 8, Checkpoints = new(FilePath) { Keep = true } };
        Train(options, cancelAt: null);
        Assert.True(File.Exists(FilePath));

        (float[] actual, TrainingResult resumed) = Train(options with { Epochs = 5 }, cancelAt: null);
        Assert.Equal(Train(options with { Epochs = 5, Checkpoints = null }, cancelAt: null).Weights, actual);
        Assert.Equal([1, 2, 3, 4, 5], resumed.Epochs.Select(epoch => epoch.Epoch));
    }

    [Fact]
    public void A_finished_run_is_not_trained_again()
    {
        TrainingOptions options = new() { Epochs = 2, BatchSize = 8, Checkpoints = new(FilePath) { Keep = true } };
        (float[] expected, TrainingResult first) = Train(options, cancelAt: null);
        (float[] actual, TrainingResult second) = Train(options, cancelAt: 0);
        Assert.Equal(expected, actual);
        Assert.Equal(first.Loss, second.Loss);
    }

    [Fact]
    public void A_run_that_is_cancelled_in_the_report_of_a_part_of_an_epoch_is_gone_on_from()
    {
        TrainingOptions options = new() { Epochs = 2, BatchSize = 8, Checkpoints = new(FilePath) };
        using var source = new CancellationTokenSource();
        var progress = new Progress(_ =>
        {
            source.Cancel();
            source.Token.ThrowIfCancellationRequested();
        });
        var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam());
        Assert.Throws<OperationCanceledException>(
            () => trainer.Fit(_samples, options with { TimeLimit = TimeSpan.FromTicks(1) }, progress, source.Token));

        (float[] actual, TrainingResult resumed) = Train(options, cancelAt: null);
        Assert.Equal(Train(options with { Checkpoints = null }, cancelAt: null).Weights, actual);
        Assert.Equal([1, 2], resumed.Epochs.Select(epoch => epoch.Epoch));
    }

    [Fact]
    public void It_is_a_weights_file_too()
    {
        TrainingOptions options = new() { Epochs = 1, BatchSize = 8, Checkpoints = new(FilePath) { Keep = true } };
        (float[] weights, _) = Train(options, cancelAt: null);
        Assert.Equal(weights, WeightsFile.Load<LinearAutoencoder>(FilePath).Parameters.ToArray());
    }

    [Fact]
    public void It_is_written_every_so_many_epochs_and_in_intervals()
    {
        List<int> epochs = Writes(new(FilePath) { EveryEpochs = 2 });
        Assert.Equal([2, 4], epochs); // Behind the last epoch nothing goes on.
        Assert.Equal([1, 2, 3, 4, 5, 6], Writes(new(FilePath) { EveryEpochs = 100, Interval = TimeSpan.Zero }));

        List<int> Writes(Checkpoints checkpoints)
        {
            List<int> seen = [];
            var progress = new Progress(report =>
            {
                if (File.Exists(FilePath))
                    seen.Add(report.Epoch);
                File.Delete(FilePath);
            });
            var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam());
            trainer.Fit(_samples, new TrainingOptions { Epochs = 6, BatchSize = 50, Checkpoints = checkpoints }, progress);
            return seen;
        }
    }

    [Theory]
    [InlineData("seed 0", "seed 1")]
    [InlineData("batch 8 x 1", "batch 9 x 1")]
    [InlineData("Adam(beta1 0.9", "Sgd(momentum 0")]
    [InlineData("samples 100 x 64", "samples 99 x 64")]
    [InlineData("learning rate 0.001", "learning rate 0.01")]
    public void Another_run_is_refused_and_nothing_is_changed(string saved, string asked)
    {
        TrainingOptions options = new() { Epochs = 2, BatchSize = 8, Checkpoints = new(FilePath) { Keep = true } };
        Train(options, cancelAt: null);

        IOptimizer optimizer = asked.StartsWith("Sgd", StringComparison.Ordinal) ? new Sgd(1e-3)
            : new Adam(asked.StartsWith("learning", StringComparison.Ordinal) ? 1e-2 : 1e-3);
        Dataset samples = asked.StartsWith("samples", StringComparison.Ordinal) ? Samples.Make(99) : _samples;
        TrainingOptions other = options with
        {
            Seed = asked == "seed 1" ? 1 : 0,
            BatchSize = asked.StartsWith("batch", StringComparison.Ordinal) ? 9 : 8,
        };
        var network = LinearAutoencoder.Create(1);
        float[] before = network.Parameters.ToArray();
        var error = Assert.Throws<CheckpointException>(
            () => new Trainer<LinearAutoencoder>(network, optimizer).Fit(samples, other));

        Assert.StartsWith(FilePath, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("To start anew, delete the file.", error.Message, StringComparison.Ordinal);
        var reason = Assert.IsType<WeightsFileException>(error.InnerException);
        Assert.Contains(asked, reason.Expected, StringComparison.Ordinal);
        Assert.Contains(saved, reason.Found, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.ToArray());
        Assert.True(File.Exists(FilePath));
    }

    [Fact]
    public void A_file_cut_or_changed_anywhere_is_refused_or_read_whole()
    {
        TrainingOptions options = new() { Epochs = 1, BatchSize = 50, Checkpoints = new(FilePath) { Keep = true } };
        Train(options, cancelAt: null);
        byte[] whole = File.ReadAllBytes(FilePath);
        var random = new CounterRandom(1);
        for (int i = 0; i < 300; i++)
        {
            byte[] bytes = i % 2 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            if (i % 2 == 1)
                bytes[random.Next(2_500)] ^= (byte)(1 << random.Next(8)); // In the header and the first weights.
            File.WriteAllBytes(FilePath, bytes);
            try
            {
                Train(options, cancelAt: null);
            }
            catch (CheckpointException refused)
            {
                Assert.StartsWith(FilePath, refused.Message, StringComparison.Ordinal);
                continue;
            }

            Assert.Equal(1, i % 2); // A cut file is never read.
        }
    }

    [Fact]
    public void Weights_of_our_own_without_a_run_are_no_checkpoint()
    {
        WeightsFile.Save(LinearAutoencoder.Create(1), FilePath);
        var error = Assert.Throws<CheckpointException>(() => Train(new() { Checkpoints = new(FilePath) }, cancelAt: null));
        Assert.Contains("no training.run", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_killed_saves_left_is_deleted_and_nothing_else()
    {
        string remains = _folder.Write(Path.GetFileName(TemporaryName.For(FilePath)), "half");
        string notes = _folder.Write(".run.checkpoint.notes.tmp", "the user's");
        using var other = new AtomicFile(FilePath + ".v2");
        Train(new() { Epochs = 1, Checkpoints = new(FilePath) }, cancelAt: null);
        other.Complete();
        Assert.Equal([notes, FilePath + ".v2"], Directory.GetFiles(_folder.Root).Order());
    }

    [Fact]
    public void An_empty_file_is_none_as_a_container_mounts_one()
    {
        _folder.Write("run.checkpoint", "");
        TrainingOptions options = new() { Epochs = 2, BatchSize = 8 };
        Assert.Equal(Train(options, cancelAt: null).Weights, Train(options with { Checkpoints = new(FilePath) }, cancelAt: null).Weights);
    }

    [Fact]
    public void Bad_options_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Checkpoints(" "));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(Checkpoints.EveryEpochs), () => new Checkpoints("a") { EveryEpochs = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(Checkpoints.Interval), () => new Checkpoints("a") { Interval = TimeSpan.FromSeconds(-1) });
        Assert.Throws<DirectoryNotFoundException>(
            () => Train(new() { Checkpoints = new(Path.Combine(_folder.Root, "none", "run")) }, cancelAt: null));
    }

    private (float[] Weights, TrainingResult Result) Train(TrainingOptions options, int? cancelAt)
    {
        var network = LinearAutoencoder.Create(1);
        using var source = new CancellationTokenSource();
        int steps = 0;
        network.AfterStep = _ =>
        {
            if (++steps == cancelAt)
                source.Cancel();
        };
        TrainingResult result = new Trainer<LinearAutoencoder>(network, new Adam())
            .Fit(_samples, options, cancellationToken: source.Token);
        return (network.Parameters.ToArray(), result);
    }

    private sealed class Progress(Action<EpochReport> report) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => report(value);
    }
}
