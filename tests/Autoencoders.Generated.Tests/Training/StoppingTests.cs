namespace Autoencoders.Tests.Training;

/// <summary>When training ends, which weights the network has then, and what is reported until then.</summary>
[Trait("Registers", "AnyOfGroup")]
public class StoppingTests
{
    private static readonly Dataset s_samples = Samples.Make(200);

    [Fact]
    public void It_ends_when_the_validation_loss_no_longer_falls()
    {
        // Steps that are too long: the loss falls at first, then bounces.
        var network = LinearAutoencoder.Create(1);
        List<(float Loss, float[] Weights)> epochs = [];
        TrainingResult result = Fit(
            network,
            new() { Epochs = 200, BatchSize = 20, Validation = Samples.Make(50, seed: 9), EarlyStopping = new() { Patience = 5 } },
            report => epochs.Add((report.ValidationLoss!.Value, network.Parameters.ToArray())));

        float lowest = epochs.Min(epoch => epoch.Loss);
        int best = epochs.FindIndex(epoch => epoch.Loss == lowest) + 1;
        Assert.Equal(StopReason.NoImprovement, result.Reason);
        Assert.Equal(best, result.KeptEpoch);
        Assert.Equal(best + 5, result.Epochs.Count);
        Assert.Equal(epochs[best - 1].Weights, network.Parameters.ToArray());
    }

    [Fact]
    public void It_follows_the_entropy_of_the_losses_where_that_is_asked_for()
    {
        List<float> entropies = [];
        Dataset heldBack = Samples.Make(50, seed: 9);
        EarlyStopping stopping = new() { Measure = StoppingMeasure.LossEntropy, Patience = 4 };
        var network = LinearAutoencoder.Create(1);
        TrainingOptions options = new() { Epochs = 300, BatchSize = 20, Validation = heldBack, EarlyStopping = stopping };
        TrainingResult result = Fit(network, options, report => entropies.Add(report.ValidationLossEntropy!.Value));
        Assert.Equal(StopReason.NoImprovement, result.Reason);
        Assert.Equal(entropies.IndexOf(entropies.Min()) + 1, result.KeptEpoch);
        Assert.Equal(result.KeptEpoch + 4, entropies.Count);

        var losses = new float[50];
        network.EvaluateBatch(heldBack.Values.Span, [], losses);
        double sum = losses.Sum(loss => (double)loss);
        Assert.Equal(-losses.Sum(loss => loss / sum * Math.Log(loss / sum)), entropies.Min(), 1e-6);
        Assert.Equal(0f, LossEntropy.Of([0, 0, 0]));
        Assert.Equal(0f, LossEntropy.Of([0, 7, 0]));
        Assert.Equal(Math.Log(2), LossEntropy.Of([3, 3, -2]), 1e-6);
    }

    [Fact]
    public void Without_restoring_the_network_has_the_last_weights()
    {
        var network = LinearAutoencoder.Create(1);
        float[] last = [];
        EarlyStopping stopping = new() { Patience = 2, RestoreBestWeights = false, MinimumImprovement = 1e3 };
        TrainingResult result = Fit(
            network,
            new() { Epochs = 200, BatchSize = 20, Validation = Samples.Make(50, seed: 9), EarlyStopping = stopping },
            _ => last = network.Parameters.ToArray());

        // No loss is an improvement by 1,000 on the first.
        Assert.Equal(3, result.Epochs.Count);
        Assert.Equal(3, result.KeptEpoch);
        Assert.Equal(last, network.Parameters.ToArray());
    }

    [Fact]
    public void A_loss_that_stays_the_same_is_no_improvement()
    {
        TrainingResult result = Fit(LinearAutoencoder.Create(1), new()
        {
            Epochs = 200,
            Validation = Samples.Make(50, seed: 9),
            Schedule = new ConstantSchedule(0),
            EarlyStopping = new() { Patience = 3 },
        });
        Assert.Equal(StopReason.NoImprovement, result.Reason);
        Assert.Equal(1, result.KeptEpoch);
        Assert.Equal(4, result.Epochs.Count);
    }

    [Fact]
    public void The_time_limit_ends_it_within_an_epoch()
    {
        var network = LinearAutoencoder.Create(1);
        network.AfterStep = _ => Thread.Sleep(10);
        TrainingResult result = Fit(network, new() { Epochs = 1_000, BatchSize = 1, TimeLimit = TimeSpan.FromMilliseconds(100) });

        EpochReport report = Assert.Single(result.Epochs);
        Assert.Equal(StopReason.TimeLimit, result.Reason);
        Assert.InRange(report.Progress, 1 / 200.0, 10 / 200.0);
        Assert.True(float.IsFinite(report.Loss));
    }

    [Fact]
    public void Training_goes_on_where_the_time_limit_ended_it()
    {
        using var folder = new TemporaryFolder();
        TrainingOptions options = new() { Epochs = 2, BatchSize = 20, Checkpoints = new(Path.Combine(folder.Root, "run")) };
        var whole = LinearAutoencoder.Create(1);
        Fit(whole, options);

        var slow = LinearAutoencoder.Create(1);
        slow.AfterStep = _ => Thread.Sleep(10);
        int calls = 0;
        TrainingResult result;
        do
            result = Fit(calls++ == 0 ? slow : slow = Again(), options with { TimeLimit = TimeSpan.FromMilliseconds(35) });
        while (result.Reason == StopReason.TimeLimit);

        Assert.True(calls > 2);
        Assert.Equal(whole.Parameters.ToArray(), slow.Parameters.ToArray());
        Assert.Equal([1.0, 1.0], result.Epochs.Select(epoch => epoch.Progress));

        static LinearAutoencoder Again()
        {
            var network = LinearAutoencoder.Create(77);
            network.AfterStep = _ => Thread.Sleep(10);
            return network;
        }
    }

    [Fact]
    public void Reports_within_an_epoch_come_when_asked_for()
    {
        var network = LinearAutoencoder.Create(1);
        network.AfterStep = _ => Thread.Sleep(5);
        List<EpochReport> reports = [];
        TrainingResult result = Fit(
            network, new() { Epochs = 2, BatchSize = 20, ReportInterval = TimeSpan.FromMilliseconds(1) }, reports.Add);

        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], reports.Select(report => report.Epoch));
        Assert.Equal(0.1, reports[0].Progress, 1e-9);
        Assert.Equal(2, result.Epochs.Count);
        Assert.All(reports, report => Assert.True(report.SamplesPerSecond > 0 && report.Remaining >= TimeSpan.Zero));
    }

    [Fact]
    public void Early_stopping_needs_a_validation_set()
    {
        var error = Assert.Throws<ArgumentException>(() => Fit(LinearAutoencoder.Create(1), new() { EarlyStopping = new() }));
        Assert.Contains("EarlyStopping needs a validation loss", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(EarlyStopping.Patience), () => new EarlyStopping { Patience = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(EarlyStopping.MinimumImprovement), () => new EarlyStopping { MinimumImprovement = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(TrainingOptions.TimeLimit), () => new TrainingOptions { TimeLimit = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(TrainingOptions.ReportInterval), () => new TrainingOptions { ReportInterval = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(TrainingOptions.AccumulationSteps), () => new TrainingOptions { AccumulationSteps = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(nameof(TrainingOptions.WeightAverage), () => new TrainingOptions { WeightAverage = 1 });
    }

    private static TrainingResult Fit(LinearAutoencoder network, TrainingOptions options, Action<EpochReport>? report = null) =>
        new Trainer<LinearAutoencoder>(network, new Adam(0.05)).Fit(s_samples, options, report is null ? null : new Progress(report));

    private sealed class Progress(Action<EpochReport> report) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => report(value);
    }
}
