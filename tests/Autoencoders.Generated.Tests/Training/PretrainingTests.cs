
namespace Autoencoders.Tests.Training;

[Trait("Registers", "AnyOfGroup")]
public class PretrainingTests
{
    private static readonly TrainingOptions s_options = new() { Epochs = 12, BatchSize = 32, Seed = 3 };

    [Fact]
    public void Each_level_learns_to_give_back_what_it_reads()
    {
        var trainer = new Trainer<DeepAutoencoder>(new DeepAutoencoder(seed: 1), new Adam(0.01));
        var reports = new List<EpochReport>();
        IReadOnlyList<TrainingResult> results = trainer.Pretrain(Samples.Make(512), s_options, new Recorder(reports.Add));

        Assert.Equal(4, results.Count);
        Assert.All(results, result => Assert.Equal(s_options.Epochs, result.Epochs.Count));
        Assert.All(results, result => Assert.True(result.Loss < 0.5 * result.Epochs[0].Loss, $"{result.Epochs[0].Loss} to {result.Loss}"));
        Assert.Equal(results.SelectMany(result => result.Epochs), reports);
        Assert.Equal(
            Enumerable.Range(1, 4).SelectMany(level => Enumerable.Repeat(level, s_options.Epochs)), reports.Select(report => report.Level));
        Assert.All(reports, report => Assert.Equal(LossTerm.Reconstruction, Assert.Single(report.Terms).Name));
        Assert.Equal(0, trainer.Fit(Samples.Make(64), s_options with { Epochs = 1 }).Epochs[0].Level);
    }

    [Fact]
    public void A_level_changes_its_own_parameters_and_no_others()
    {
        var network = new DeepAutoencoder(seed: 1);
        var states = new List<float[]> { network.Parameters.ToArray() };
        var trainer = new Trainer<DeepAutoencoder>(network, new Adam(0.01));
        trainer.Pretrain(
            Samples.Make(64), s_options with { Epochs = 1 }, new Recorder(_ => states.Add(network.Parameters.ToArray())));

        // Encoder 64-40-24-12-6, then decoder 6-12-24-40-64, each layer with its biases.
        int[] sizes = [64, 40, 24, 12, 6, 12, 24, 40, 64];
        int[] layers = [.. sizes.Zip(sizes.Skip(1), (inputs, outputs) => (inputs * outputs) + outputs)];
        for (int level = 0; level < 4; level++)
        {
            int start = 0;
            for (int layer = 0; layer < layers.Length; layer++)
            {
                bool isTrained = layer == level || layer == 7 - level;
                int changed = Enumerable.Range(start, layers[layer]).Count(i => states[level][i] != states[level + 1][i]);
                Assert.Equal(isTrained, changed > 0.9 * layers[layer]);
                Assert.True(isTrained || changed == 0);
                start += layers[layer];
            }

            Assert.Equal(start, network.Parameters.Length);
        }
    }

    [Fact]
    public void The_outermost_level_is_the_network_without_its_inner_layers()
    {
        // An epoch of one step reports the loss of before that step.
        Dataset samples = Samples.Make(50);
        var network = new DeepAutoencoder(seed: 1);
        var trainer = new Trainer<DeepAutoencoder>(network, new Adam(0.01));
        IReadOnlyList<TrainingResult> results = trainer.Pretrain(samples, new TrainingOptions { Epochs = 1, BatchSize = 50 });

        ReadOnlySpan<float> fresh = new DeepAutoencoder(seed: 1).Parameters;
        double expected = 0;
        for (int row = 0; row < samples.Count; row++)
            expected += OutermostLoss(fresh, samples[row]) / samples.Count;
        Assert.Equal(expected, results[0].Loss, 1e-6);
    }

    [Fact]
    public void Threads_do_not_change_a_bit()
    {
        Dataset samples = Samples.Make(1_500);
        var options = new TrainingOptions { Epochs = 2, BatchSize = 1_024, Seed = 5 };
        (float[] alone, float[] aloneLosses) = Run(1);
        (float[] shared, float[] sharedLosses) = Run(2);
        Assert.Equal(alone, shared);
        Assert.Equal(aloneLosses, sharedLosses);

        (float[] Weights, float[] Losses) Run(int threads)
        {
            var network = new WideStackedAutoencoder(seed: 1);
            IReadOnlyList<TrainingResult> results = new Trainer<WideStackedAutoencoder>(network, new Adam())
                .Pretrain(samples, options with { MaxDegreeOfParallelism = threads });
            float[] reconstruction = new float[64];
            network.Reconstruct(samples[0], reconstruction);
            IEnumerable<EpochReport> epochs = results.SelectMany(result => result.Epochs);
            return ([.. network.Parameters, .. reconstruction], [.. epochs.Select(epoch => epoch.Loss)]);
        }
    }

    [Fact]
    public void Inference_sees_pretrained_weights_even_where_it_keeps_a_copy()
    {
        Dataset samples = Samples.Make(64);
        var network = new WideStackedAutoencoder(seed: 1);
        float before = network.ReconstructionError(samples[0]);
        new Trainer<WideStackedAutoencoder>(network, new Adam(0.01)).Pretrain(samples, s_options);
        float[] parameters = network.Parameters.ToArray();
        var copy = new WideStackedAutoencoder(seed: 2);
        parameters.CopyTo(copy.Parameters);
        Assert.Equal(copy.ReconstructionError(samples[0]), network.ReconstructionError(samples[0]));
        Assert.NotEqual(before, network.ReconstructionError(samples[0]));
    }

    [Trait("Registers", "Any")]
    [Fact]
    public void A_deep_network_learns_more_than_in_as_many_epochs_without()
    {
        // Without, sigmoids upon sigmoids stay on a plateau: they give the mean of all samples, whatever they read.
        const int Epochs = 40, Levels = 4, Seeds = 3;
        Dataset samples = Samples.Make(512);
        var options = new TrainingOptions { Epochs = Epochs, BatchSize = 32, Seed = 3 };
        double pretrained = 0, plain = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var first = new Trainer<DeepAutoencoder>(new DeepAutoencoder(seed), new Adam(0.01));
            first.Pretrain(samples, options);
            pretrained += first.Fit(samples, options).Loss;
            var second = new Trainer<DeepAutoencoder>(new DeepAutoencoder(seed), new Adam(0.01));
            plain += second.Fit(samples, options with { Epochs = Epochs * (Levels + 1) }).Loss;
        }

        Assert.True(pretrained < plain / 4, $"{pretrained / Seeds} with pre-training, {plain / Seeds} without.");
    }

    [Fact]
    public void Cancelling_takes_effect_within_a_level()
    {
        var network = new DeepAutoencoder(seed: 1);
        using var source = new CancellationTokenSource();
        int epochs = 0;
        var progress = new Recorder(report =>
        {
            epochs++;
            if (report is { Level: 2, Epoch: 3 })
                source.Cancel();
        });
        var trainer = new Trainer<DeepAutoencoder>(network, new Adam());
        Assert.ThrowsAny<OperationCanceledException>(() => trainer.Pretrain(Samples.Make(64), s_options, progress, source.Token));
        Assert.Equal(s_options.Epochs + 3, epochs);
        Assert.True(float.IsFinite(trainer.Fit(Samples.Make(64), s_options with { Epochs = 1 }).Loss));
    }

    [Fact]
    public void Samples_that_do_not_fit_are_refused()
    {
        var trainer = new Trainer<DeepAutoencoder>(new DeepAutoencoder(), new Adam());
        string message = Assert.Throws<ArgumentException>("samples", () => trainer.Pretrain(new Dataset(new float[130], 65))).Message;
        Assert.Contains("The samples have 65 values each; the network takes 64.", message, StringComparison.Ordinal);
    }

    /// <summary>The mean squared error of the sigmoid layers 64-40 and 40-64, with weights as [inputs][outputs].</summary>
    private static double OutermostLoss(ReadOnlySpan<float> parameters, ReadOnlySpan<float> input)
    {
        ReadOnlySpan<float> encoder = parameters[..((64 * 40) + 40)], decoder = parameters[^((40 * 64) + 64)..];
        double[] code = new double[40];
        for (int unit = 0; unit < 40; unit++)
        {
            double sum = encoder[(64 * 40) + unit];
            for (int i = 0; i < 64; i++)
                sum += encoder[(i * 40) + unit] * input[i];
            code[unit] = 1 / (1 + Math.Exp(-sum));
        }

        double loss = 0;
        for (int i = 0; i < 64; i++)
        {
            double sum = decoder[(40 * 64) + i];
            for (int unit = 0; unit < 40; unit++)
                sum += decoder[(unit * 64) + i] * code[unit];
            loss += Math.Pow((1 / (1 + Math.Exp(-sum))) - input[i], 2) / 64;
        }

        return loss;
    }

    private sealed class Recorder(Action<EpochReport> record) : IProgress<EpochReport>
    {
        public void Report(EpochReport value) => record(value);
    }
}
