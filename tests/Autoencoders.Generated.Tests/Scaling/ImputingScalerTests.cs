using Autoencoders.Tests.Analysis;

namespace Autoencoders.Tests;

[Trait("Registers", "Any")]
public class ImputingScalerTests
{
    private static readonly Dataset s_rows = new(new[] { 1f, float.NaN, 3, 10, float.NaN, 30 }, 2);

    [Fact]
    public void Fills_with_the_means_of_the_rows_that_it_was_fitted_to()
    {
        var scaler = ImputingScaler.Fit(s_rows);
        Assert.Equal([2.0, 20.0], scaler.Mean.ToArray());

        float[] others = [float.NaN, 7, 5, float.NaN, float.PositiveInfinity, -0f];
        scaler.Transform(others, others);
        Assert.Equal([2f, 7, 5, 20, float.PositiveInfinity, -0f], others);
        scaler.Invert(others, others);
        Assert.Equal(7, others[1]);
    }

    [Fact]
    public void Refuses_rows_without_a_mean()
    {
        string infinite = Assert.Throws<ArgumentException>(
            () => ImputingScaler.Fit(new Dataset(new[] { 1f, 2, 3, float.NegativeInfinity }, 2))).Message;
        Assert.Contains("row 1, column 1 (from 0) is negative infinite", infinite);
        Dataset empty = new Dataset(new[] { 1f, float.NaN, 3, float.NaN }, 2).WithColumnNames(["a", "b"]);
        Assert.Contains("Column 1 (from 0), 'b',", Assert.Throws<ArgumentException>(() => ImputingScaler.Fit(empty)).Message);
    }

    [Fact]
    public void A_detector_saves_the_means_and_takes_rows_with_gaps()
    {
        var values = new float[120 * TripleAutoencoder.InputLength];
        new CounterRandom(1).FillNormal(values, 1);
        for (int i = 0; i < values.Length; i += 7)
            values[i] = float.NaN;
        var rows = new Dataset(values, TripleAutoencoder.InputLength);
        ScalerPipeline scaler = ScalerPipeline.Fit(rows, part => ImputingScaler.Fit(part), part => StandardScaler.Fit(part));
        var detector = AnomalyDetector<TripleAutoencoder>.Calibrate(new TripleAutoencoder(seed: 1), rows, rows, 0.05, scaler);

        using var file = new MemoryStream();
        detector.Save(file);
        file.Position = 0;
        var loaded = AnomalyDetector<TripleAutoencoder>.Load(file);
        Assert.True(float.IsFinite(detector.Score(rows[0])));
        Assert.Equal(detector.Score(rows[0]), loaded.Score(rows[0]));
    }
}
