using Autoencoders.Tests.Conditional;
using Autoencoders.Tests.Training;

namespace Autoencoders.Tests.Analysis;

/// <summary>The smallest change that makes a row normal, in rows with planted faults.</summary>
[Trait("Registers", "Any")]
public sealed class SmallestChangeTests
{
    private const int Columns = FactorRows.Columns;

    private static readonly Dataset s_training = FactorRows.Draw(400, 1);
    private static readonly Dataset s_heldOut = FactorRows.Draw(200, 2);
    private static readonly Dataset s_judged = FactorRows.Draw(60, 3);
    private static readonly StandardScaler s_scaler = StandardScaler.Fit(s_training);
    private static readonly LinearTable s_network = Train();

    private static readonly AnomalyDetector<LinearTable> s_detector = Calibrate(AnomalyScore.Combined);

    private static LinearTable Train()
    {
        LinearTable network = new(seed: 1);
        new Trainer<LinearTable>(network, new Adam(0.01f)).Fit(
            s_scaler.Transform(s_training), new TrainingOptions { Epochs = 60, BatchSize = 40 });
        return network;
    }

    private static AnomalyDetector<LinearTable> Calibrate(AnomalyScore score) =>
        AnomalyDetector<LinearTable>.Calibrate(s_network, s_training, s_heldOut, 0.05, s_scaler, score);

    private static float[] Planted(int row, params ReadOnlySpan<int> columns)
    {
        float[] values = s_judged[row].ToArray();
        foreach (int column in columns)
            values[column] += row % 2 == 0 ? 3 : -3;
        return values;
    }

    [Theory]
    [InlineData(AnomalyScore.Combined, 0.9)]
    [InlineData(AnomalyScore.Reconstruction, 0.8)]
    public void It_names_the_planted_column_more_often_than_the_largest_share_of_the_error(AnomalyScore score, double least)
    {
        AnomalyDetector<LinearTable> detector = Calibrate(score);
        var changes = new FeatureChange[3];
        var causes = new FeatureContribution[1];
        int alarms = 0, changed = 0, explained = 0;
        for (int row = 0; row < s_judged.Count; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                float[] values = Planted(row, column);
                if (!detector.IsAnomaly(values))
                    continue;
                RowChange found = detector.SmallestChange(values, changes);
                detector.Explain(values, causes);
                alarms++;
                changed += found is { IsNormal: true, Count: 1 } && changes[0].Feature == column ? 1 : 0;
                explained += causes[0].Feature == column ? 1 : 0;
            }
        }
        Assert.True(alarms > 300);
        Assert.True(changed > least * alarms, $"{changed} of {alarms}");
        Assert.True(changed > explained, $"{changed} and {explained} of {alarms}");
    }

    [Fact]
    public void The_changed_row_is_normal_and_no_smaller_change_is()
    {
        // Convex, so that there is one place where the row becomes normal.
        AnomalyDetector<LinearTable> detector = Calibrate(AnomalyScore.Mahalanobis);
        var changes = new FeatureChange[3];
        for (int row = 0; row < 20; row++)
        {
            float[] values = Planted(row, row % Columns);
            RowChange found = detector.SmallestChange(values, changes);
            Assert.InRange(found.Count, 1, 3);
            float[] changed = [.. values];
            foreach (FeatureChange change in changes[..found.Count])
            {
                Assert.Equal(values[change.Feature], change.From);
                changed[change.Feature] = change.To;
            }
            Assert.Equal((true, found.Score), (found.IsNormal, detector.Score(changed)));
            Assert.False(detector.IsAnomaly(changed));

            // A thousandth of the fault nearer to the row, and it is over the threshold.
            foreach (FeatureChange change in changes[..found.Count])
            {
                changed[change.Feature] = change.To + (0.003f * Math.Sign(change.From - change.To));
                Assert.True(detector.IsAnomaly(changed));
                changed[change.Feature] = change.To;
            }
        }
    }

    [Fact]
    public void Several_planted_columns_take_several_changes()
    {
        // The search may begin with a column that is not planted, and need one more, or find no way.
        AnomalyDetector<LinearTable> detector = Calibrate(AnomalyScore.Mahalanobis);
        var changes = new FeatureChange[4];
        int normal = 0, both = 0;
        for (int row = 0; row < s_judged.Count; row++)
        {
            float[] values = Planted(row, 0, 4);
            RowChange found = detector.SmallestChange(values, changes);
            Assert.True(found.Score < detector.Score(values), $"{found} of row {row}");
            normal += found.IsNormal ? 1 : 0;
            both += changes[..found.Count].Select(change => change.Feature).Order().SequenceEqual([0, 4]) ? 1 : 0;
        }
        Assert.True(normal > 0.8 * s_judged.Count && both > s_judged.Count / 4, $"{normal} and {both} of {s_judged.Count}");
    }

    [Fact]
    public void Where_none_is_found_the_answer_says_so()
    {
        float[] values = Planted(2, 0, 2, 4);
        var one = new FeatureChange[1];
        RowChange found = s_detector.SmallestChange(values, one);
        Assert.Equal((1, false), (found.Count, found.IsNormal));
        Assert.InRange(found.Score, s_detector.Threshold, s_detector.Score(values));
        Assert.Equal(new RowChange(0, s_detector.Score(values), false), s_detector.SmallestChange(values, []));

        // A row that is normal needs no change.
        float[] normal = s_heldOut[0].ToArray();
        Assert.Equal(new RowChange(0, s_detector.Score(normal), true), s_detector.SmallestChange(normal, one));
    }

    [Fact]
    public void A_value_that_is_no_number_is_the_change_and_two_have_none()
    {
        float[] values = s_heldOut[0].ToArray();
        values[3] = float.NaN;
        var changes = new FeatureChange[2];
        RowChange found = s_detector.SmallestChange(values, changes);
        Assert.Equal((1, true, 3), (found.Count, found.IsNormal, changes[0].Feature));
        Assert.True(float.IsNaN(changes[0].From) && float.IsFinite(changes[0].To));

        values[5] = float.PositiveInfinity;
        found = s_detector.SmallestChange(values, changes);
        Assert.Equal((0, false), (found.Count, found.IsNormal));
        Assert.False(float.IsFinite(found.Score));
    }

    [Fact]
    public void A_missing_value_stays_missing_and_a_condition_stays()
    {
        var drawn = new float[200 * MaskedAutoencoder.InputLength];
        new CounterRandom(6).Fill(drawn, -1, 1);
        for (int row = 0; row < 200; row += 2)
            drawn[(row * MaskedAutoencoder.InputLength) + 3] = float.NaN;
        var gaps = new Dataset(drawn, MaskedAutoencoder.InputLength);
        var masked = AnomalyDetector<MaskedAutoencoder>.Calibrate(new MaskedAutoencoder(seed: 5), gaps, gaps, 0.05);
        float[] values = gaps[0].ToArray();
        values[1] = 40;
        var changes = new FeatureChange[2];
        Assert.True(masked.SmallestChange(values, changes).IsNormal);
        Assert.Equal((1, 40f), (changes[0].Feature, changes[0].From));

        Dataset told = ToldRows.OfLabels(300, 6);
        var detector = AnomalyDetector<ToldAutoencoder>.Calibrate(new ToldAutoencoder(2), told, ToldRows.OfLabels(300, 7), 0.05);
        values = told[1].ToArray();
        values[0] += 100;
        RowChange found = detector.SmallestChange(values, told.Condition(1), changes);
        Assert.Equal((true, 0), (found.IsNormal, changes[0].Feature));
        values[0] = changes[0].To;
        Assert.Equal(found.Count == 1, !detector.IsAnomaly(values, told.Condition(1)));
    }

    [Fact]
    public void Nothing_is_allocated_and_what_does_not_fit_is_refused()
    {
        float[] values = Planted(1, 2);
        var changes = new FeatureChange[3];
        s_detector.SmallestChange(values, changes);
        Assert.Equal(0, Allocation.Of(() => s_detector.SmallestChange(values, changes)));
        Assert.Throws<ArgumentException>(() => s_detector.SmallestChange(new float[Columns + 1], changes));
        Assert.Throws<ArgumentException>(() => s_detector.SmallestChange(values, [1f], changes));
    }
}
