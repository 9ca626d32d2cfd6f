using Autoencoders.Tests.Training;

namespace Autoencoders.Tests;

/// <summary>Detection in rows that lack values.</summary>
[Trait("Registers", "AnyOfGroup")]
public class MaskedDetectorTests
{
    private const int Input = MaskedAutoencoder.InputLength;
    private const int Lacking = 3;

    private static readonly MaskedAutoencoder s_network = new(seed: 5);
    private static readonly StandardScaler s_scaler = StandardScaler.Fit(Draw(gaps: false));

    private static readonly AnomalyDetector<MaskedAutoencoder> s_detector =
        AnomalyDetector<MaskedAutoencoder>.Calibrate(s_network, Draw(gaps: true), 0.05, s_scaler);

    // Half of the rows lack one feature, all of them another.
    private static Dataset Draw(bool gaps)
    {
        var values = new float[200 * Input];
        new CounterRandom(6).Fill(values, 10, 20);
        for (int row = 0; gaps && row < 200; row++)
        {
            values[(row * Input) + Lacking] = float.NaN;
            if (row % 2 == 0)
                values[(row * Input) + 9] = float.NaN;
        }
        return new Dataset(values, Input);
    }

    [Fact]
    public void A_value_that_is_missing_is_neither_an_anomaly_nor_a_cause()
    {
        float[] row = Draw(gaps: true)[4].ToArray();
        row[20] = 90;
        var causes = new FeatureContribution[Input];
        int count = s_detector.Explain(row, causes);

        Assert.Equal(Input - 2, count);
        Assert.Equal(20, causes[0].Feature);
        Assert.DoesNotContain(causes[..count], cause => cause.Feature is Lacking or 9);
        Assert.Equal(1, causes[..count].Sum(cause => cause.Share), 1e-5f);
        Assert.Equal(s_detector.Score(row) * count, causes[..count].Sum(cause => cause.Error), 1e-3f);
        Assert.True(s_detector.IsAnomaly(row));

        row[20] = float.PositiveInfinity;
        Assert.True(s_detector.IsAnomaly(row));
        s_detector.Explain(row, causes);
        Assert.Equal((20, 1f), (causes[0].Feature, causes[0].Share));
    }

    [Fact]
    public void Typical_errors_are_of_the_rows_that_have_the_feature()
    {
        Dataset rows = s_scaler.Transform(Draw(gaps: true));
        var reconstruction = new float[Input];
        double sum = 0;
        for (int row = 1; row < rows.Count; row += 2)
        {
            s_network.Reconstruct(rows[row], reconstruction);
            sum += Math.Pow(rows[row][9] - reconstruction[9], 2);
        }
        Assert.Equal(sum / 100, s_detector.TypicalErrors[9], 1e-5);
        Assert.Equal(0, s_detector.TypicalErrors[Lacking]);
    }
}
