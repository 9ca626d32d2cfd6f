using Autoencoders.Tests.Training;

namespace Autoencoders.Tests.Analysis;

/// <summary>What a loss is not defined for is an anomaly, however low the formula of the loss would be.</summary>
public class DomainDetectorTests
{
    [Theory]
    [InlineData(2f)]
    [InlineData(255f)]
    [InlineData(1e30f)]
    [InlineData(-0.5f)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NaN)]
    public void A_value_out_of_range_is_an_anomaly_of_the_binary_cross_entropy(float value) =>
        AssertAnomaly<UnitNetwork>(Draw(0.05f, 0.95f), [0.5f, 0.5f, value, 0.5f]);

    [Theory]
    [InlineData(500f)]
    [InlineData(1e30f)]
    [InlineData(float.MaxValue)]
    [InlineData(-3f)]
    [InlineData(float.PositiveInfinity)]
    public void A_count_far_too_large_or_below_0_is_an_anomaly_of_the_poisson_loss(float value) =>
        AssertAnomaly<CountNetwork>(Draw(2f, 9f), [5, 5, value, 5]);

    [Fact]
    public void A_row_of_zeros_is_an_anomaly_of_the_cosine() => AssertAnomaly<DirectionNetwork>(Draw(0.1f, 1f), new float[4]);

    [Fact]
    public void What_is_no_distribution_is_an_anomaly_of_the_categorical_cross_entropy()
    {
        float[] rows = Draw(0.1f, 0.9f);
        for (int i = 0; i < rows.Length; i += 2)
            rows[i + 1] = 1 - rows[i];
        AssertAnomaly<CategoryNetwork>(rows, [0.5f, 0.5f, -40f, 41f]);
        AssertAnomaly<CategoryNetwork>(rows, [0, 0, 0, 0]);
    }

    [Fact]
    public void The_score_of_counts_is_what_the_loss_is_above_that_of_a_perfect_reconstruction()
    {
        var network = new CountNetwork(1);
        var detector = AnomalyDetector<CountNetwork>.Calibrate(network, new Dataset(Draw(2f, 9f), 4), 0.05);
        float[] row = [3, 0, 8, 1], reconstruction = new float[4];
        network.Reconstruct(row, reconstruction);

        // The deviance by its own formula, halved: r - x + x ln(x / r).
        double expected = row.Zip(reconstruction, (x, r) => r - x + (x == 0 ? 0 : x * Math.Log(x / (double)r))).Average();
        Assert.Equal(expected, detector.Score(row), 1e-5);
    }

    [Fact]
    public void Calibration_refuses_a_row_outside_and_says_what_it_was_before_it_was_scaled()
    {
        MinMaxScaler scaler = MinMaxScaler.Fit(new Dataset(new float[] { 0, 0, 0, 0, 10, 10, 10, 10 }, 4));
        float[] raw = Draw(0, 10);
        raw[(7 * 4) + 1] = 25;
        var error = Assert.Throws<ArgumentException>(
            "heldOutNormal", () => AnomalyDetector<UnitNetwork>.Calibrate(new UnitNetwork(1), new Dataset(raw, 4), 0.05, scaler));
        Assert.Contains("row 7, column 1 (from 0) is 2.5 (25 before it was scaled)", error.Message, StringComparison.Ordinal);
        Assert.Contains("values from 0 to 1", error.Message, StringComparison.Ordinal);

        raw[(7 * 4) + 1] = 5;
        var detector = AnomalyDetector<UnitNetwork>.Calibrate(new UnitNetwork(1), new Dataset(raw, 4), 0.05, scaler);
        AssertVerdict(detector, [5, 25, 5, 5], isAnomaly: true);
        AssertVerdict(detector, raw[..4], detector.Score(raw.AsSpan(0, 4)) > detector.Threshold);
    }

    private static float[] Draw(float low, float high)
    {
        var values = new float[400];
        new CounterRandom(5).Fill(values, low, high);
        return values;
    }

    private static void AssertAnomaly<TNetwork>(float[] normal, float[] row)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        Dataset samples = new(normal, 4);
        TNetwork network = TNetwork.Create(1);
        new Trainer<TNetwork>(network, new Adam(1e-2)).Fit(samples, new TrainingOptions { Epochs = 3 });
        AssertVerdict(AnomalyDetector<TNetwork>.Calibrate(network, samples, 0.05), row, isAnomaly: true);
    }

    private static void AssertVerdict<TNetwork>(AnomalyDetector<TNetwork> detector, float[] row, bool isAnomaly)
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
    {
        var scores = new float[2];
        var verdicts = new bool[2];
        detector.ScoreBatch([.. row, .. row], scores);
        detector.IsAnomalyBatch([.. row, .. row], verdicts);
        Assert.Equal(isAnomaly, detector.IsAnomaly(row));
        Assert.Equal([isAnomaly, isAnomaly], verdicts);
        if (isAnomaly)
            Assert.All(scores.Append(detector.Score(row)), score => Assert.False(score <= detector.Threshold));
    }
}
