using System.Globalization;
using Autoencoders.Reporting;
using Autoencoders.Tests.Reporting;
using Autoencoders.Tests.Training;

namespace Autoencoders.Tests.Families;

/// <summary>Networks that are trained alike and compared.</summary>
[Trait("Registers", "Any")]
public class FamilyTests
{
    private static readonly TrainingOptions s_options = new() { Epochs = 20, BatchSize = 16, Seed = 3 };
    private static readonly Dataset s_samples = Rows(150, seed: 1);
    private static readonly Dataset s_heldOut = Rows(60, seed: 2);

    private static readonly Family s_family =
        Family.Of<NarrowPlain>("narrow").With<DeepPlain>().With<WidePlain>("wide").With<TwinPlain>("twin");

    private static readonly FamilyResult s_result = s_family.Train(s_samples, s_heldOut, () => new Adam(0.01), s_options);

    [Fact]
    public void Each_network_has_the_bits_and_the_loss_of_its_own_training()
    {
        Assert.Equal(["narrow", "DeepPlain", "wide", "twin"], s_result.Rows.Select(row => row.Name));
        Assert.Equal(s_family.Names, s_result.Rows.Select(row => row.Name));
        Assert.Equal(FamilyMeasure.ReconstructionError, s_result.Measure);

        var network = new DeepPlain(seed: 3);
        TrainingResult training = new Trainer<DeepPlain>(network, new Adam(0.01)).Fit(s_samples, s_options);
        Assert.Equal(network.Parameters.ToArray(), s_result.NetworkOf<DeepPlain>().Parameters.ToArray());
        FamilyRow row = s_result.Rows[1];
        Assert.Equal(training.Loss, row.Training.Loss);
        Assert.Equal((DeepPlain.CodeLength, DeepPlain.ParameterCount), (row.CodeLength, row.ParameterCount));

        double[] losses = LossesOf(network);
        Assert.Equal(losses.Average(), row.HeldOutLoss, 1e-9);
        Assert.Equal(ErrorOfMean(losses), row.StandardError, 1e-9);
    }

    [Fact]
    public void Codes_of_one_size_are_compared_row_by_row()
    {
        // Narrow and deep have codes of two values; wide and its twin of five.
        FamilyRow[] rows = [.. s_result.Rows];
        Assert.All(new[] { rows[..2], rows[2..] }, group =>
        {
            FamilyRow best = group.MinBy(row => row.HeldOutLoss)!;
            Assert.Equal([best], group.Where(row => row.IsBest));
            Assert.Equal((0, 0, true), (best.Excess, best.ExcessError, best.IsAsGood));
            FamilyRow other = group.Single(row => row != best);
            Assert.Equal(other.HeldOutLoss - best.HeldOutLoss, other.Excess, 1e-9);
        });
        Assert.Equal(rows.Where(row => row.IsBest), s_result.Best);

        double[] differences = [.. LossesOf(s_result.NetworkOf<NarrowPlain>()).Zip(
            LossesOf(s_result.NetworkOf<DeepPlain>()), (one, other) => one - other)];
        FamilyRow worse = rows[0].IsBest ? rows[1] : rows[0];
        Assert.Equal(Math.Abs(differences.Average()), worse.Excess, 1e-9);
        Assert.Equal(ErrorOfMean(differences), worse.ExcessError, 1e-9);
        Assert.Equal(worse.Excess <= worse.ExcessError, worse.IsAsGood);
    }

    [Fact]
    public void Distributions_are_compared_by_likelihood_whatever_their_size()
    {
        Family family = Family.Of<SmallDistribution>().With<LargeDistribution>();
        FamilyResult result = family.Train(s_samples, s_heldOut, () => new Adam(0.01), s_options);
        Assert.Equal(FamilyMeasure.NegativeLogLikelihood, result.Measure);
        Assert.Single(result.Best);

        SmallDistribution network = result.NetworkOf<SmallDistribution>();
        var random = new CounterRandom(3);
        var bounds = new float[60];
        double sum = 0;
        for (int draw = 0; draw < 8; draw++)
        {
            network.EvidenceLowerBoundBatch(s_heldOut.Values.Span, ref random, bounds);
            sum += bounds.Average(bound => (double)bound) / 8;
        }
        Assert.Equal(-sum, result.Rows[0].HeldOutLoss, 1e-4);

        FamilyMeasure mixed = family.With<NarrowPlain>().Train(s_samples, s_heldOut, () => new Adam(), s_options with { Epochs = 1 }).Measure;
        Assert.Equal(FamilyMeasure.ReconstructionError, mixed);
    }

    [Fact]
    public void Threads_change_no_bit_and_progress_comes_from_each_network_in_turn()
    {
        var progress = new Recorder();
        FamilyResult alone = s_family.Train(
            s_samples, s_heldOut, () => new Adam(0.01), s_options with { MaxDegreeOfParallelism = 1 }, progress);
        FamilyResult shared = s_family.Train(s_samples, s_heldOut, () => new Adam(0.01), s_options with { MaxDegreeOfParallelism = 3 });
        Assert.Equal(s_result.Rows.Select(row => row.HeldOutLoss), alone.Rows.Select(row => row.HeldOutLoss));
        Assert.Equal(s_result.Rows.Select(row => row.HeldOutLoss), shared.Rows.Select(row => row.HeldOutLoss));
        foreach (FamilyRow row in alone.Rows)
            Assert.Equal(row.Training.Epochs, progress.Reports.Where(report => report.Name == row.Name).Select(report => report.Epoch));
    }

    [Fact]
    public void The_table_has_a_line_for_each_network()
    {
        string[] lines = s_result.ToString().Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.Equal(lines[0].Length, line.Length));
        Assert.StartsWith("network", lines[0], StringComparison.Ordinal);
        Assert.Contains("held-out loss", lines[0], StringComparison.Ordinal);
        Assert.Contains(s_result.Rows[3].ParameterCount.ToString("N0", CultureInfo.InvariantCulture), lines[4], StringComparison.Ordinal);
        Assert.Equal(2, lines.Count(line => line.Contains(" *", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_report_has_a_section_of_them()
    {
        NarrowPlain network = s_result.NetworkOf<NarrowPlain>();
        string section = ReportText.Section(TrainingReport.Of(network, options: new ReportOptions { Family = s_result }), "family");
        Assert.Contains("Networks compared", section, StringComparison.Ordinal);
        Assert.Contains("reconstruction error", section, StringComparison.Ordinal);
        Assert.All(s_result.Rows, row => Assert.Contains($">{row.Name.Replace("dP", "d<wbr>P").Replace("pP", "p<wbr>P")}<", section, StringComparison.Ordinal));
        Assert.Equal(2, section.Split(">the best</td>").Length - 1);
        Assert.DoesNotContain("family", TrainingReport.Of(network).Sections);
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Assert.Contains("ToldAutoencoder takes rows of 32 values, narrow of 10", Assert.Throws<ArgumentException>(
            () => s_family.With<Conditional.ToldAutoencoder>()).Message);
        Assert.Contains("loss MeanAbsoluteError, narrow MeanSquaredError", Assert.Throws<ArgumentException>(
            () => s_family.With<AbsolutePlain>()).Message);
        Assert.Contains("Two networks are called wide", Assert.Throws<ArgumentException>(() => s_family.With<WidePlain>("wide")).Message);
        Assert.Throws<InvalidOperationException>(() => s_result.NetworkOf<AbsolutePlain>());
        Assert.Throws<ArgumentException>("heldOut", () => s_family.Train(s_samples, Rows(1, seed: 1), () => new Adam()));
        Assert.Throws<ArgumentException>("samples", () => s_family.Train(new Dataset(new float[6], 3), s_heldOut, () => new Adam()));
        Assert.Throws<ArgumentException>("heldOut", () => s_family.Train(s_samples, new Dataset(new float[6], 3), () => new Adam()));
        Assert.Throws<ArgumentException>(
            () => s_family.Train(s_samples, s_heldOut, () => new Adam(), new TrainingOptions { Checkpoints = new("run.checkpoint") }));
        Assert.Throws<OperationCanceledException>(
            () => s_family.Train(s_samples, s_heldOut, () => new Adam(), cancellationToken: new CancellationToken(canceled: true)));
    }

    private static double[] LossesOf<TNetwork>(TNetwork network)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var losses = new float[s_heldOut.Count];
        network.ReconstructionErrorBatch(s_heldOut.Values.Span, losses);
        return Array.ConvertAll(losses, loss => (double)loss);
    }

    private static double ErrorOfMean(double[] values)
    {
        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
    }

    private static Dataset Rows(int count, ulong seed)
    {
        var values = new float[count * NarrowPlain.InputLength];
        var random = new CounterRandom(seed);
        for (int row = 0; row < count; row++)
        {
            (float one, float other) = (random.NextSingle(), random.NextSingle());
            for (int i = 0; i < NarrowPlain.InputLength; i++)
                values[(row * NarrowPlain.InputLength) + i] = (one * i / 10) - (other * one) + (0.1f * random.NextSingle());
        }
        return new Dataset(values, NarrowPlain.InputLength);
    }

    private sealed class Recorder : IProgress<FamilyProgress>
    {
        public List<FamilyProgress> Reports { get; } = [];

        public void Report(FamilyProgress value) => Reports.Add(value);
    }
}
