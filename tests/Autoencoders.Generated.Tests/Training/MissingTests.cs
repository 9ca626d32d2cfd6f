namespace Autoencoders.Tests.Training;

[Trait("Registers", "AnyOfGroup")]
public class MissingTests
{
    private const int Length = 32, Rows = 600;

    [Trait("Registers", "Any")]
    [Fact]
    public void A_network_learns_from_rows_with_gaps_and_fills_them()
    {
        (Dataset whole, Dataset gaps) = Curves(Rows, seed: 1);
        (Dataset wholeTest, Dataset gapsTest) = Curves(200, seed: 2);
        var network = new MaskedAutoencoder(seed: 3);
        TrainingResult result = new Trainer<MaskedAutoencoder>(network, new Adam(3e-3f)).Fit(
            gaps, new TrainingOptions { Epochs = 200, BatchSize = 20, Validation = gapsTest });
        Assert.All(result.Epochs, epoch => Assert.True(float.IsFinite(epoch.Loss) && float.IsFinite(epoch.ValidationLoss!.Value)));

        float[] filled = new float[wholeTest.Values.Length];
        network.ReconstructBatch(gapsTest.Values.Span, filled);
        (double ours, double mean) = (0, 0);
        float[] means = Means(gaps);
        int missing = 0;
        for (int i = 0; i < filled.Length; i++)
        {
            if (!float.IsNaN(gapsTest.Values.Span[i]))
                continue;
            float truth = wholeTest.Values.Span[i];
            (ours, mean, missing) = (ours + Square(filled[i] - truth), mean + Square(means[i % Length] - truth), missing + 1);
        }

        Assert.InRange(missing, 1000, 3000);
        Assert.InRange(ours, 0, 0.15 * mean);
        Assert.Equal(whole.Count, gaps.Count);
    }

    [Theory]
    [InlineData(float.PositiveInfinity, "infinite")]
    [InlineData(float.NegativeInfinity, "negative infinite")]
    public void Infinite_values_are_refused_with_their_place(float value, string name)
    {
        float[] values = Curves(6, seed: 1).Gaps.Values.ToArray();
        values[0] = float.NaN;
        values[(3 * Length) + 17] = value;
        var bad = new Dataset(values, Length);
        var network = new MaskedAutoencoder(1);
        var trainer = new Trainer<MaskedAutoencoder>(network, new Adam());
        Refuses("samples", () => trainer.Fit(bad));
        Refuses("Validation", () => trainer.Fit(Curves(6, seed: 1).Gaps, new TrainingOptions { Validation = bad }));
        Refuses("batch", () => trainer.Step(values));
        Assert.Equal(new MaskedAutoencoder(1).Parameters.ToArray(), network.Parameters.ToArray());
        string message = Assert.Throws<ArgumentException>("sample", () => trainer.Observe(values.AsSpan(3 * Length, Length))).Message;
        Assert.Contains($"row 0, column 17 (from 0) is {name}.", message, StringComparison.Ordinal);

        void Refuses(string parameter, Action action) => Assert.Contains(
            $"The value in row 3, column 17 (from 0) is {name}.",
            Assert.Throws<ArgumentException>(parameter, action).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_have_the_same_bits_however_many_threads_train()
    {
        Dataset gaps = Curves(Rows, seed: 1).Gaps;
        float[][] weights = [.. new[] { 1, 2, 3 }.Select(threads =>
        {
            var network = new MaskedAutoencoder(seed: 3);
            var trainer = new Trainer<MaskedAutoencoder>(network, new Adam());
            using var team = new WorkerTeam(threads);
            for (int start = 0; start < Rows; start += 50)
                trainer.Step(gaps.Values.Span.Slice(start * Length, 50 * Length), team);
            return network.Parameters.ToArray();
        })];
        Assert.Equal(weights[0], weights[1]);
        Assert.Equal(weights[0], weights[2]);
        Assert.NotEqual(new MaskedAutoencoder(seed: 3).Parameters.ToArray(), weights[0]);
    }

    [Fact]
    public void A_stream_with_gaps_is_learned_from()
    {
        Dataset gaps = Curves(100, seed: 1).Gaps;
        var network = new MaskedAutoencoder(seed: 3);
        var trainer = new Trainer<MaskedAutoencoder>(network, new Adam(3e-3f));
        for (int row = 0; row < gaps.Count; row++)
            trainer.Observe(gaps[row]);
        float first = trainer.TrainFor(20).Loss, last = trainer.TrainFor(200).Loss;
        Assert.InRange(last, 0f, 0.5f * first);
    }

    [Fact]
    public void The_likelihood_is_that_of_the_values_that_are_there()
    {
        // What the encoder reads of a row is the same whether its missing values are missing or 0.
        const double Variance = 0.05;
        var network = new MaskedVariationalAutoencoder(seed: 5);
        float[] row = Curves(1, seed: 4).Gaps[0].ToArray(), zeros = Array.ConvertAll(row, value => float.IsNaN(value) ? 0f : value);
        float[] reconstruction = new float[Length], mean = new float[4], logVariance = new float[4], code = new float[4];
        network.EncodeDistribution(row, mean, logVariance);
        CounterRandom random = new(8), same = new(8), again = new(8);
        double bound = network.EvidenceLowerBound(row, ref random), bounds = 0;
        ulong key = same.NextUInt64();
        float noise = 0f;
        double divergence = 0;
        for (int unit = 0; unit < code.Length; unit++)
        {
            Autoencoders.Kernels.NormalNoise.Fill(ref noise, unit, 1, key);
            code[unit] = mean[unit] + (float)(Math.Exp(logVariance[unit] / 2) * noise);
            divergence += ((mean[unit] * mean[unit]) + Math.Exp(logVariance[unit]) - 1 - logVariance[unit]) / 2;
        }

        network.Decode(code, reconstruction);
        double likelihood = 0;
        for (int i = 0; i < Length; i++)
        {
            if (!float.IsNaN(row[i]))
                likelihood -= (Square(row[i] - reconstruction[i]) / Variance / 2) + (Math.Log(2 * Math.PI * Variance) / 2);
        }

        Assert.Equal(likelihood - divergence, bound, 1e-4 * Math.Abs(bound));
        bounds = network.EvidenceLowerBound(zeros, ref again);
        Assert.True(Math.Abs(bounds - bound) > 0.1, "The missing values have a likelihood.");

        float[] empty = new float[Length];
        Array.Fill(empty, float.NaN);
        network.EncodeDistribution(empty, mean, logVariance);
        double alone = -Enumerable.Range(0, 4)
            .Sum(unit => ((mean[unit] * mean[unit]) + Math.Exp(logVariance[unit]) - 1 - logVariance[unit]) / 2);
        Assert.Equal(alone, network.EvidenceLowerBound(empty, ref random), 1e-5 * Math.Max(1, Math.Abs(alone)));
    }

    private static double Square(double value) => value * value;

    private static float[] Means(Dataset gaps) => [.. Enumerable.Range(0, Length).Select(column =>
        Enumerable.Range(0, gaps.Count).Select(row => gaps[row][column]).Where(value => !float.IsNaN(value)).Average())];

    /// <summary>Smooth curves of which two numbers tell all, and the same with gaps in a quarter of the places.</summary>
    private static (Dataset Whole, Dataset Gaps) Curves(int rows, int seed)
    {
        CounterRandom random = new((uint)seed);
        float[] whole = new float[rows * Length], gaps = new float[whole.Length];
        for (int row = 0; row < rows; row++)
        {
            (float height, float place) = (0.5f + (0.5f * random.NextSingle()), random.NextSingle());
            for (int column = 0; column < Length; column++)
            {
                float distance = (column / (float)Length) - place;
                whole[(row * Length) + column] = height / (1 + (12 * distance * distance));
                gaps[(row * Length) + column] = random.NextSingle() < 0.25f ? float.NaN : whole[(row * Length) + column];
            }
        }

        return (new Dataset(whole, Length), new Dataset(gaps, Length));
    }
}
