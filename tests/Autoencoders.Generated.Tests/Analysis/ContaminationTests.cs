using Autoencoders.Tests.Conditional;

namespace Autoencoders.Tests.Analysis;

/// <summary>Calibration with rows that may be anomalies after all.</summary>
[Trait("Registers", "Any")]
public class ContaminationTests
{
    private const int Input = TripleAutoencoder.InputLength;
    private const int Clean = 199, Soiled = 21;
    private const double Share = Soiled / (double)(Clean + Soiled);

    private static readonly TripleAutoencoder s_network = new(seed: 3);
    private static readonly float[] s_values = Draw(Clean + Soiled);
    private static readonly Dataset s_clean = new(s_values.AsMemory(0, Clean * Input), Input);
    private static readonly Dataset s_all = new(s_values, Input);

    private static float[] Draw(int rows)
    {
        var values = new float[rows * Input];
        new CounterRandom(4).Fill(values, -1, 1);
        foreach (ref float value in values.AsSpan(Clean * Input))
            value = (100 * value) + 50;
        return values;
    }

    private static AnomalyDetector<TripleAutoencoder> Calibrate(Dataset rows, double contamination) =>
        AnomalyDetector<TripleAutoencoder>.Calibrate(s_network, rows, 0.05, contamination: contamination);

    [Fact]
    public void The_threshold_stays_where_it_is_without_the_anomalies()
    {
        AnomalyDetector<TripleAutoencoder> clean = Calibrate(s_clean, 0), told = Calibrate(s_all, Share), untold = Calibrate(s_all, 0);
        Assert.Equal(clean.Threshold, told.Threshold);
        Assert.True(untold.Threshold > 10 * clean.Threshold);
        Assert.Equal(0, clean.Contamination);
        Assert.Equal(Share, told.Contamination);
        Assert.Equal(Clean + Soiled, told.CalibrationRows);
        Assert.Equal(clean.ExpectedFalseAlarmRate, told.ExpectedFalseAlarmRate);

        // If none of the rows left out was an anomaly, the threshold is the 31st largest score of 220.
        Assert.Equal(clean.FalseAlarmInterval.Lower, told.FalseAlarmInterval.Lower);
        Assert.Equal(new FalseAlarmRule(31, 220).Rate.Interval.Upper, told.FalseAlarmInterval.Upper);
        Assert.Equal(clean.FalseAlarmIntervalIn(50).Lower, told.FalseAlarmIntervalIn(50).Lower);
        Assert.True(clean.FalseAlarmIntervalIn(50).Upper < told.FalseAlarmIntervalIn(50).Upper);
    }

    [Fact]
    public void The_file_and_small_weights_keep_it()
    {
        AnomalyDetector<TripleAutoencoder> detector = Calibrate(s_all, Share);
        using var file = new MemoryStream();
        detector.Save(file);
        var loaded = AnomalyDetector<TripleAutoencoder>.Load(file.ToArray());
        Assert.Equal((Share, detector.FalseAlarmInterval), (loaded.Contamination, loaded.FalseAlarmInterval));
        Assert.Equal(detector.Scores.Scores.ToArray(), loaded.Scores.Scores.ToArray());
        Assert.Equal(Clean, loaded.Scores.Rows);
        Assert.Equal(Share, detector.Quantize(WeightPrecision.BFloat16, s_all).Contamination);
    }

    [Fact]
    public void Labels_leave_out_the_same_share_each()
    {
        Dataset rows = ToldRows.OfLabels(600, 6);
        var network = new ToldAutoencoder(2);
        var scores = new float[600];
        network.ReconstructionErrorBatch(rows.Values.Span, rows.Conditions.Span, scores);
        var detector = AnomalyDetector<ToldAutoencoder>.Calibrate(network, rows, 0.05, contamination: 0.1);
        for (int label = 0; label < 3; label++)
        {
            // Of 200 rows 20 are left out; 9 of 181 are within the rate.
            float[] own = [.. scores.Where((_, row) => row % 3 == label).OrderDescending()];
            Assert.Equal(own[28], detector.LabelThresholds[label]);
            Assert.Equal(10 / 181.0, detector.PValue(own[28], rows.Condition(label)), 1e-12);
        }
    }

    [Fact]
    public void Shares_that_are_none_and_too_few_rows_are_refused()
    {
        Assert.All(new[] { -0.1, 0.6, double.NaN }, share => Assert.Throws<ArgumentOutOfRangeException>(
            "contamination", () => Calibrate(s_clean, share)));
        var few = new Dataset(s_values.AsMemory(0, 20 * Input), Input);
        Assert.Equal(
            "A false-alarm rate of 0.05 needs at least 19 rows to calibrate with; there are 18 of 20 beside a contamination of 0.1. "
            + "(Parameter 'heldOutNormal')",
            Assert.Throws<ArgumentException>(() => Calibrate(few, 0.1)).Message);
    }
}
