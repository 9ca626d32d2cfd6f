using Autoencoders.Tests.Inference;
using Autoencoders.Tests.Reference;

namespace Autoencoders.Tests.Training;

/// <summary>Two networks that choose each other's rows.</summary>
[Trait("Registers", "Any")]
public class CoTeachingTests
{
    [Fact]
    public void Each_network_learns_from_the_rows_that_the_other_reconstructs_best()
    {
        // Nothing is learned, so that the choice of both stays; the share is whole in the second of two epochs.
        var values = new float[30 * LinearAutoencoder.InputLength];
        new CounterRandom(3).Fill(values, -1, 1);
        Dataset samples = new(values, LinearAutoencoder.InputLength);
        (LinearAutoencoder first, LinearAutoencoder second) = (LinearAutoencoder.Create(1), LinearAutoencoder.Create(2));
        List<float[]> ofFirst = Batches(first), ofSecond = Batches(second);
        new CoTeaching<LinearAutoencoder>(first, second, new Sgd(0)).Fit(
            samples, new TrainingOptions { Epochs = 2, BatchSize = 30, Shuffle = false, Contamination = 0.4 });

        Assert.Equal([samples.Values.ToArray(), KeptBy(second)], ofFirst);
        Assert.Equal([samples.Values.ToArray(), KeptBy(first)], ofSecond);
        Assert.NotEqual(ofFirst[1], ofSecond[1]);

        float[] KeptBy(LinearAutoencoder judge) =>
        [
            .. Enumerable.Range(0, 30).OrderBy(row => judge.ReconstructionError(samples[row])).Take(18).Order()
                .SelectMany(row => samples[row].ToArray()),
        ];
    }

    [Fact]
    public void Both_choose_before_either_learns()
    {
        Dataset samples = Samples.Make(30);
        (LinearAutoencoder first, LinearAutoencoder second) = (LinearAutoencoder.Create(1), LinearAutoencoder.Create(2));
        TrainingOptions options = new() { Epochs = 2, BatchSize = 30, Shuffle = false, Contamination = 0.4 };
        new CoTeaching<LinearAutoencoder>(first, second, new Sgd(0.3)).Fit(samples, options);

        LinearAutoencoder[] alone = [LinearAutoencoder.Create(1), LinearAutoencoder.Create(2)];
        Trainer<LinearAutoencoder>[] trainers = Array.ConvertAll(alone, one => new Trainer<LinearAutoencoder>(one, new Sgd(0.3)));
        Assert.All(trainers, trainer => trainer.Step(samples.Values.Span));
        float[][] kept = Array.ConvertAll(alone, judge => Enumerable.Range(0, 30)
            .OrderBy(row => judge.ReconstructionError(samples[row])).Take(18).Order().SelectMany(row => samples[row].ToArray()).ToArray());
        trainers[0].Step(kept[1]);
        trainers[1].Step(kept[0]);
        Assert.Equal(alone[0].Parameters.ToArray(), first.Parameters.ToArray());
        Assert.Equal(alone[1].Parameters.ToArray(), second.Parameters.ToArray());
    }

    [Fact]
    public void Without_a_contamination_each_has_the_bits_of_training_alone()
    {
        // A network with running statistics, an average of the weights and the best epoch by validation.
        Dataset samples = Rows(120, seed: 1), heldOut = Rows(40, seed: 2);
        var options = new TrainingOptions
        {
            Epochs = 4, BatchSize = 32, Seed = 6, Validation = heldOut, WeightAverage = 0.8, Schedule = new CosineSchedule(16),
        };
        var pair = new CoTeaching<PreparedAutoencoder>(new PreparedAutoencoder(1), new PreparedAutoencoder(2), new Adam(0.01));
        TrainingResult result = pair.Fit(samples, options);

        PreparedAutoencoder[] alone = [new(1), new(2)];
        TrainingResult[] results = Array.ConvertAll(
            alone, network => new Trainer<PreparedAutoencoder>(network, new Adam(0.01)).Fit(samples, options));
        Assert.Equal(StateOf(alone[0]), StateOf(pair.First));
        Assert.Equal(StateOf(alone[1]), StateOf(pair.Second));
        for (int epoch = 0; epoch < 4; epoch++)
        {
            Assert.Equal(results.Average(one => one.Epochs[epoch].Loss), result.Epochs[epoch].Loss, 1e-6f);
            Assert.Equal(results.Average(one => one.Epochs[epoch].ValidationLoss!.Value), result.Epochs[epoch].ValidationLoss!.Value, 1e-6f);
        }
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        // Long enough for a second thread; with noise, running statistics and anomalies.
        TrainingOptions options = new()
        {
            Epochs = 3, BatchSize = 1_024, Seed = 5, Contamination = 0.1, Anomalies = Rows(50, seed: 3), MaxDegreeOfParallelism = 1,
        };
        Assert.Equal(Weights(options), Weights(options with { MaxDegreeOfParallelism = 2 }));
        Assert.NotEqual(Weights(options), Weights(options with { Contamination = 0 }));

        static float[] Weights(TrainingOptions options)
        {
            var pair = new CoTeaching<PreparedAutoencoder>(new PreparedAutoencoder(1), new PreparedAutoencoder(2), new Adam());
            pair.Fit(Rows(1_500, seed: 1), options);
            return [.. StateOf(pair.First), .. StateOf(pair.Second)];
        }
    }

    [Fact]
    public void A_canceled_run_leaves_both_with_the_weights_of_the_same_step()
    {
        Dataset samples = Samples.Make(100);
        TrainingOptions options = new() { Epochs = 5, BatchSize = 20, Contamination = 0.2 };
        var canceled = Pair();
        using var source = new CancellationTokenSource();
        int steps = 0;
        canceled.Second.AfterStep = _ =>
        {
            if (++steps == 10)
                source.Cancel();
        };
        Assert.Throws<OperationCanceledException>(() => canceled.Fit(samples, options, cancellationToken: source.Token));

        var reports = new List<EpochReport>();
        var whole = Pair();
        float[] first = [], second = [];
        whole.Fit(samples, options, new Recorder(report =>
        {
            reports.Add(report);
            if (report.Epoch == 2)
                (first, second) = (whole.First.Parameters.ToArray(), whole.Second.Parameters.ToArray());
        }));
        Assert.Equal([1, 2, 3, 4, 5], reports.Select(report => report.Epoch));
        Assert.Equal(first, canceled.First.Parameters.ToArray());
        Assert.Equal(second, canceled.Second.Parameters.ToArray());
        Assert.NotEqual(first, second);

        static CoTeaching<LinearAutoencoder> Pair() => new(LinearAutoencoder.Create(1), LinearAutoencoder.Create(2), new Adam());
    }

    [Fact]
    public void Steps_allocate_nothing()
    {
        TrainingOptions options = new() { Epochs = 20, BatchSize = 16, MaxDegreeOfParallelism = 1 };
        Dataset samples = new(new float[200 * WatchingAutoencoder.InputLength], WatchingAutoencoder.InputLength);
        var alone = new EpochAllocation();
        new Trainer<WatchingAutoencoder>(new WatchingAutoencoder(seed: 1), new Adam()).Fit(samples, options, alone);
        var both = new EpochAllocation();
        new CoTeaching<WatchingAutoencoder>(new WatchingAutoencoder(seed: 1), new WatchingAutoencoder(seed: 2), new Adam())
            .Fit(samples, options with { Contamination = 0.2 }, both);
        Assert.Equal(alone.Least, both.Least);
    }

    [Fact]
    public void The_mean_of_both_tells_anomalies_from_soiled_samples_better_than_a_plain_network()
    {
        float[] values = Samples.Make(200).Values.ToArray();
        var random = new CounterRandom(9);
        for (int row = 0; row < 200; row += 10)
            random.Fill(values.AsSpan(row * LinearAutoencoder.InputLength, LinearAutoencoder.InputLength), -2, 2);
        Dataset samples = new(values, LinearAutoencoder.InputLength), clean = Samples.Make(50, seed: 2);
        TrainingOptions options = new() { Epochs = 40, BatchSize = 32, Contamination = 0.12, Validation = clean };

        var pair = new CoTeaching<LinearAutoencoder>(LinearAutoencoder.Create(1), LinearAutoencoder.Create(2), new Adam(0.01));
        float taught = pair.Fit(samples, options).ValidationLoss!.Value;
        float plain = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam(0.01))
            .Fit(samples, options with { Contamination = 0 }).ValidationLoss!.Value;
        Assert.True(taught < 0.7f * plain, $"{plain} to {taught}");
    }

    [Fact]
    public void Misuse_is_refused()
    {
        LinearAutoencoder first = LinearAutoencoder.Create(1), second = LinearAutoencoder.Create(2);
        Assert.Throws<ArgumentException>("second", () => new CoTeaching<LinearAutoencoder>(first, first, new Adam()));
        var adam = new Adam();
        var pair = new CoTeaching<LinearAutoencoder>(first, second, adam);
        Assert.Throws<InvalidOperationException>(() => new Trainer<LinearAutoencoder>(first, adam));
        Assert.Contains("checkpoints", Assert.Throws<ArgumentException>(
            () => pair.Fit(Samples.Make(8), new TrainingOptions { Checkpoints = new("run.checkpoint") })).Message);
        Assert.Throws<ArgumentException>("samples", () => pair.Fit(new Dataset(new float[6], 3), new TrainingOptions()));
        Assert.Throws<ArgumentException>(() => pair.Fit(Samples.Make(8), new TrainingOptions { EarlyStopping = new EarlyStopping() }));

        // A task may run on the thread that waits for it, which is the one that may train.
        Exception? refusal = null;
        second.AfterStep = _ =>
        {
            var other = new Thread(() => refusal = Record.Exception(
                () => new Trainer<LinearAutoencoder>(second, new Adam()).Step(Samples.Make(1).Values.Span)));
            other.Start();
            other.Join();
        };
        pair.Fit(Samples.Make(8), new TrainingOptions { Epochs = 1 });
        Assert.IsType<InvalidOperationException>(refusal);
    }

    private static List<float[]> Batches(LinearAutoencoder network)
    {
        var batches = new List<float[]>();
        network.BeforePart = (stage, workspace, _, _) =>
        {
            if (stage == 0)
                batches.Add(workspace.Inputs.ToArray());
        };
        return batches;
    }

    private static Dataset Rows(int count, ulong seed)
    {
        var values = new float[count * PreparedAutoencoder.InputLength];
        new CounterRandom(seed).Fill(values, -1, 1);
        return new Dataset(values, PreparedAutoencoder.InputLength);
    }

    private static float[] StateOf(PreparedAutoencoder network) => ((INetwork<PreparedAutoencoder>)network).State.ToArray();

    private sealed class Recorder(Action<EpochReport> record) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => record(value);
    }
}
