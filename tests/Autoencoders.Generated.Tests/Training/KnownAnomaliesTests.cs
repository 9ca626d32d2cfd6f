using Autoencoders.Tests.Conditional;
using Autoencoders.Tests.Reference;

namespace Autoencoders.Tests.Training;

/// <summary>Known anomalies whose errors training drives up.</summary>
[Trait("Registers", "Any")]
public class KnownAnomaliesTests
{
    private static readonly int Length = LinearAutoencoder.InputLength;

    [Fact]
    public void The_step_follows_the_slope_of_the_term()
    {
        // The second epoch is a step of its own. Three of four anomalies are below the margin: the other one stays in the mean.
        const double Weight = 0.7, Margin = 6, Rate = 1e-3, Step = 1e-2;
        Dataset samples = Samples.Make(6), anomalies = Spread([1.3f, 1.5f, 40f, 1.1f]);
        var network = LinearAutoencoder.Create(1);
        float[] before = [];
        double margin = Margin * Enumerable.Range(0, 6).Average(row => network.ReconstructionError(samples[row]));
        int[] below = [.. Enumerable.Range(0, 4).Where(row => network.ReconstructionError(anomalies[row]) < margin)];
        Assert.Equal([0, 1, 3], below);

        new Trainer<LinearAutoencoder>(network, new Sgd(Rate)).Fit(samples, new TrainingOptions
        {
            Epochs = 2, BatchSize = 16, Anomalies = anomalies, AnomalyWeight = Weight, AnomalyMargin = Margin,
        }, new Recorder(report => before = report.Epoch == 1 ? network.Parameters.ToArray() : before));
        float[] after = network.Parameters.ToArray();
        for (int index = 0; index < before.Length; index += 37)
        {
            double slope = (LossAt(index, Step) - LossAt(index, -Step)) / (2 * Step);
            Assert.Equal(slope, (before[index] - after[index]) / Rate, 2e-4);
        }

        double LossAt(int index, double step)
        {
            double[] parameters = Array.ConvertAll(before, value => (double)value);
            parameters[index] += step;
            double loss = Enumerable.Range(0, 6).Average(row => Error(parameters, samples[row]));
            return loss + (Weight * Enumerable.Range(0, 4).Average(row => Math.Max(0, margin - Error(parameters, anomalies[row]))));
        }
    }

    [Fact]
    public void Anomalies_beyond_the_margin_change_nothing()
    {
        TrainingOptions options = new() { Epochs = 3, BatchSize = 16, Seed = 4 };
        Assert.Equal(Weights(options), Weights(options with { Anomalies = Spread([900f, 1_000f]) }));
        Assert.Equal(Weights(options), Weights(options with { Anomalies = Samples.Make(9), AnomalyWeight = 0 }));
        Assert.NotEqual(Weights(options), Weights(options with { Anomalies = Samples.Make(9) }));

        static float[] Weights(TrainingOptions options)
        {
            var network = LinearAutoencoder.Create(1);
            new Trainer<LinearAutoencoder>(network, new Adam()).Fit(Samples.Make(40), options);
            return network.Parameters.ToArray();
        }
    }

    [Fact]
    public void Their_errors_rise_and_stay_bounded_and_those_of_normal_rows_fall()
    {
        // Anomalies that the network can reconstruct as well as normal rows: among the samples they are learned.
        Dataset samples = Samples.Make(200), anomalies = new(Samples.Make(10, seed: 8).Values.ToArray().Select((value, index) =>
            index % Length < Length / 2 ? value : 0.5f - value).ToArray(), Length);
        float[] mixed = [.. samples.Values.Span, .. anomalies.Values.Span];
        TrainingOptions options = new() { Epochs = 300, BatchSize = 32, AnomalyMargin = 10, Validation = Samples.Make(50, seed: 2) };
        var unaware = LinearAutoencoder.Create(1);
        new Trainer<LinearAutoencoder>(unaware, new Adam(0.01)).Fit(new Dataset(mixed, Length), options);

        var told = LinearAutoencoder.Create(1);
        float normal = new Trainer<LinearAutoencoder>(told, new Adam(0.01))
            .Fit(samples, options with { Anomalies = anomalies }).ValidationLoss!.Value;
        Assert.InRange(ErrorOf(told), 100 * ErrorOf(unaware), 10);
        Assert.True(normal < 1e-5, $"{normal}");

        double ErrorOf(LinearAutoencoder network) => Enumerable.Range(0, 10).Average(row => network.ReconstructionError(anomalies[row]));
    }

    [Fact]
    public void Each_of_many_has_its_turn()
    {
        // 10 anomalies, at most 4 in a step: three steps a round, each row once in a round.
        Dataset anomalies = Samples.Numbered(10);
        var network = LinearAutoencoder.Create(1);
        int[] taken = Taken(out List<int> sizes);
        Assert.Equal([4, 4, 2, 4, 4, 2], sizes);
        Assert.Equal(Enumerable.Range(0, 10), taken[..10].Order());
        Assert.Equal(Enumerable.Range(0, 10), taken[10..].Order());

        int[] Taken(out List<int> sizes)
        {
            List<int> rows = [], counts = [];
            network.BeforePart = (stage, workspace, _, _) =>
            {
                if (stage != 0 || workspace.Capacity > 4)
                    return;
                counts.Add(workspace.Rows);
                for (int row = 0; row < workspace.Rows; row++)
                    rows.Add((int)MathF.Round(workspace.Inputs[row * Length] * 1000));
            };
            new Trainer<LinearAutoencoder>(network, new Sgd(0)).Fit(
                Samples.Make(96), new TrainingOptions { Epochs = 2, BatchSize = 16, Anomalies = anomalies, AnomalyMargin = 1e6 });
            sizes = counts;
            return [.. rows];
        }
    }

    [Fact]
    public void Threads_and_an_interruption_do_not_change_a_bit()
    {
        using var folder = new TemporaryFolder();
        Dataset samples = Samples.Make(1_500);
        TrainingOptions options = new()
        {
            Epochs = 3, BatchSize = 1_024, Seed = 5, Anomalies = Samples.Make(300, seed: 4), Contamination = 0.1, AccumulationSteps = 2,
        };
        float[] alone = Weights(options with { MaxDegreeOfParallelism = 1 }, cancelAt: null);
        Assert.Equal(alone, Weights(options with { MaxDegreeOfParallelism = 2 }, cancelAt: null));

        TrainingOptions kept = options with { Checkpoints = new(Path.Combine(folder.Root, "run.checkpoint")) };
        Assert.Throws<OperationCanceledException>(() => Weights(kept, cancelAt: 3));
        string refusal = Assert.Throws<CheckpointException>(() => Weights(kept with { AnomalyWeight = 0.5 }, cancelAt: null)).Message;
        Assert.Contains("anomalies 300 weight 0.5 margin ", refusal);
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
    public void Anomalies_keep_their_conditions()
    {
        // One step of plain descent is the step on the samples less that on the anomalies.
        Dataset samples = ToldRows.OfLabels(12, seed: 4), anomalies = ToldRows.OfLabels(5, seed: 7);
        var network = new ToldAutoencoder(seed: 1);
        ToldAutoencoder first = network;
        new Trainer<ToldAutoencoder>(network, new Sgd(1)).Fit(
            samples,
            new TrainingOptions
            {
                Epochs = 2, BatchSize = 20, Shuffle = false, Anomalies = anomalies, AnomalyWeight = 0.5, AnomalyMargin = 1e6,
            },
            new Recorder(report => first = report.Epoch == 1 ? network.Clone() : first));

        float[] before = first.Parameters.ToArray();
        var run = new Backpropagation<ToldAutoencoder>(first, 12);
        run.Run(samples.Values.Span, samples.Conditions.Span);
        float[] down = run.Gradients.ToArray();
        run.Run(anomalies.Values.Span, anomalies.Conditions.Span);
        for (int i = 0; i < before.Length; i++)
            Assert.Equal(down[i] - (0.5f * run.Gradients[i]), before[i] - network.Parameters[i], 1e-5f);
    }

    [Fact]
    public void Steps_allocate_nothing()
    {
        TrainingOptions options = new() { Epochs = 20, BatchSize = 16, MaxDegreeOfParallelism = 1 };
        var ones = new float[7 * WatchingAutoencoder.InputLength];
        ones.AsSpan().Fill(1);
        long plain = LeastOf(options);
        Assert.Equal(plain, LeastOf(options with { Anomalies = new Dataset(ones, WatchingAutoencoder.InputLength), AnomalyMargin = 1e9 }));

        static long LeastOf(TrainingOptions options)
        {
            var values = new float[200 * WatchingAutoencoder.InputLength];
            new CounterRandom(3).Fill(values, -1, 1);
            var progress = new EpochAllocation();
            new Trainer<WatchingAutoencoder>(new WatchingAutoencoder(seed: 1), new Adam()).Fit(
                new Dataset(values, WatchingAutoencoder.InputLength), options, progress);
            return progress.Least;
        }
    }

    [Fact]
    public void Misuse_is_refused()
    {
        var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam());
        Assert.Throws<ArgumentException>(
            nameof(TrainingOptions.Anomalies), () => trainer.Fit(Samples.Make(8), new TrainingOptions { Anomalies = new(new float[6], 3) }));
        Assert.All(new[] { -0.1, double.NaN, double.PositiveInfinity }, weight => Assert.Throws<ArgumentOutOfRangeException>(
            nameof(TrainingOptions.AnomalyWeight), () => new TrainingOptions { AnomalyWeight = weight }));
        Assert.All(new[] { 0, double.NaN, double.PositiveInfinity }, margin => Assert.Throws<ArgumentOutOfRangeException>(
            nameof(TrainingOptions.AnomalyMargin), () => new TrainingOptions { AnomalyMargin = margin }));

        Dataset rows = new(new float[20], 10);
        var penalized = new Trainer<PenaltiesNetwork>(new PenaltiesNetwork(seed: 1), new Adam());
        Assert.Contains("penalties on weights", Assert.Throws<ArgumentException>(
            () => penalized.Fit(rows, new TrainingOptions { Anomalies = rows })).Message);
        var stacked = new Trainer<DeepAutoencoder>(new DeepAutoencoder(seed: 1), new Adam());
        Assert.Contains("Anomalies", Assert.Throws<ArgumentException>(
            () => stacked.Pretrain(Samples.Make(8), new TrainingOptions { Anomalies = Samples.Make(8) })).Message);
    }

    /// <summary>Rows like the samples, each value times a factor of the row.</summary>
    private static Dataset Spread(float[] factors)
    {
        float[] values = Samples.Make(factors.Length, seed: 5).Values.ToArray();
        for (int i = 0; i < values.Length; i++)
            values[i] *= factors[i / Length];
        return new Dataset(values, Length);
    }

    /// <summary>The error of <see cref="LinearAutoencoder"/>, in double precision.</summary>
    private static double Error(double[] parameters, ReadOnlySpan<float> input)
    {
        int codes = LinearAutoencoder.CodeLength;
        double sum = 0;
        var code = new double[codes];
        for (int i = 0; i < Length; i++)
        {
            for (int k = 0; k < codes; k++)
                code[k] += input[i] * parameters[(i * codes) + k];
        }

        for (int j = 0; j < Length; j++)
        {
            double value = parameters[(2 * codes * Length) + j] - input[j];
            for (int k = 0; k < codes; k++)
                value += code[k] * parameters[(codes * Length) + (k * Length) + j];
            sum += value * value;
        }
        return sum / Length;
    }

    private sealed class Recorder(Action<EpochReport> record) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => record(value);
    }
}
