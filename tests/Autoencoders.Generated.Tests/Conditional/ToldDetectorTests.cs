namespace Autoencoders.Tests.Conditional;

/// <summary>Detectors of networks with a condition, with a threshold for each label where labels have rows enough.</summary>
[Trait("Registers", "AnyOfGroup")]
public sealed class ToldDetectorTests
{
    private const double Rate = 0.05;
    private const int Rows = 600;

    private static readonly ToldAutoencoder s_network = new(2);
    private static readonly Dataset s_heldOut = ToldRows.OfLabels(Rows, 6);
    private static readonly AnomalyDetector<ToldAutoencoder> s_detector = Calibrated(s_heldOut);

    [Fact]
    public void Each_label_has_the_threshold_that_the_wanted_share_of_its_rows_exceeds()
    {
        float[] scores = Scores(s_heldOut);
        Assert.Equal(3, s_detector.LabelThresholds.Length);
        for (int label = 0; label < 3; label++)
        {
            // Of 200 rows, 10 of 201 are within the rate.
            float expected = scores.Where((_, row) => row % 3 == label).OrderDescending().ElementAt(9);
            Assert.Equal(expected, s_detector.LabelThresholds[label]);
            Assert.Equal(expected, s_detector.ThresholdOf(s_heldOut.Condition(label)));
        }

        Assert.Equal(scores.OrderDescending().ElementAt(29), s_detector.Threshold);
        Assert.Equal(s_detector.Threshold, s_detector.ThresholdOf([0.5f, 0.5f, 0]));
        Assert.Equal(s_detector.Threshold, s_detector.ThresholdOf([1, 1, 0]));
        Assert.True(s_detector.LabelThresholds[0] < s_detector.LabelThresholds[1]);
        Assert.True(s_detector.LabelThresholds[1] < s_detector.LabelThresholds[2]);
        Assert.Equal(10 / 201.0, s_detector.ExpectedFalseAlarmRate, 1e-12);
        Assert.Equal(Rows, s_detector.CalibrationRows);
    }

    [Trait("Registers", "Any")]
    [Fact]
    public void The_rate_holds_for_each_label_and_a_common_threshold_would_not_keep_it()
    {
        Dataset fresh = ToldRows.OfLabels(30_000, 7);
        var verdicts = new AnomalyVerdict[fresh.Count];
        int alarms = s_detector.JudgeBatch(fresh.Values.Span, fresh.Conditions.Span, verdicts);
        Assert.True(s_detector.FalseAlarmIntervalIn(fresh.Count).Contains(alarms / (double)fresh.Count));

        RateInterval ofLabel = new FalseAlarmRule(10, 200).Rate.IntervalIn(fresh.Count / 3);
        for (int label = 0; label < 3; label++)
        {
            AnomalyVerdict[] own = [.. verdicts.Where((_, row) => row % 3 == label)];
            Assert.True(ofLabel.Contains(own.Count(verdict => verdict.IsAnomaly) / (double)own.Length));
            Assert.All(own, verdict => Assert.Equal(s_detector.LabelThresholds[label], verdict.Threshold));
        }

        Assert.False(ofLabel.Contains(
            verdicts.Where((_, row) => row % 3 == 2).Average(verdict => verdict.Score > s_detector.Threshold ? 1.0 : 0)));
    }

    [Fact]
    public void A_row_has_the_same_verdict_alone_and_in_a_batch()
    {
        AnomalyDetector<ToldAutoencoder> scaled = AnomalyDetector<ToldAutoencoder>.Calibrate(
            s_network, s_heldOut, Rate, StandardScaler.Fit(s_heldOut));
        foreach (AnomalyDetector<ToldAutoencoder> detector in (AnomalyDetector<ToldAutoencoder>[])[s_detector, scaled])
        {
            var verdicts = new AnomalyVerdict[Rows];
            var isAnomaly = new bool[Rows];
            var scores = new float[Rows];
            int alarms = detector.JudgeBatch(s_heldOut.Values.Span, s_heldOut.Conditions.Span, verdicts);
            Assert.Equal(alarms, detector.IsAnomalyBatch(s_heldOut.Values.Span, s_heldOut.Conditions.Span, isAnomaly));
            detector.ScoreBatch(s_heldOut.Values.Span, s_heldOut.Conditions.Span, scores);
            Assert.Equal(27, alarms); // Nine of each label lie above its threshold.
            for (int row = 0; row < Rows; row++)
            {
                ReadOnlySpan<float> values = s_heldOut[row], condition = s_heldOut.Condition(row);
                AnomalyVerdict alone = detector.Judge(values, condition);
                Assert.Equal((isAnomaly[row], verdicts[row].Threshold), (alone.IsAnomaly, alone.Threshold));
                Assert.Equal(isAnomaly[row], detector.IsAnomaly(values, condition));
                Assert.Equal(scores[row], verdicts[row].Score);
                Assert.Equal(scores[row], detector.Score(values, condition), 1e-4f * (1 + scores[row]));
            }
        }
    }

    [Fact]
    public void Values_of_a_condition_widen_the_margin_of_rounding_too()
    {
        Assert.True(VerdictMargin.IsClear(0.6f, 0.5f, default, [0, 1, 0]));
        Assert.False(VerdictMargin.IsClear(0.6f, 0.5f, default, [0, 20_000, 0]));
    }

    [Fact]
    public void One_threshold_serves_all_rows_where_labels_do_not()
    {
        Dataset features = ToldRows.Untold(s_heldOut).WithConditions(
            s_heldOut.Conditions.ToArray().Select(value => value + 0.5f).ToArray(), 3);
        Assert.True(Calibrated(features).LabelThresholds.IsEmpty);
        Assert.True(Calibrated(ToldRows.OfLabels(Rows, 6, classes: 1)).LabelThresholds.IsEmpty);

        // 19 rows are enough for a rate of 5%, and 18 are too few.
        Assert.True(Calibrated(ToldRows.OfLabels(56, 6)).LabelThresholds.IsEmpty);
        Assert.Equal(3, Calibrated(ToldRows.OfLabels(57, 6)).LabelThresholds.Length);
        Assert.Equal(2 / 57.0, Calibrated(ToldRows.OfLabels(56, 6)).ExpectedFalseAlarmRate, 1e-12);
    }

    [Fact]
    public void A_label_that_did_not_occur_has_the_common_threshold()
    {
        AnomalyDetector<ToldAutoencoder> detector = Calibrated(ToldRows.OfLabels(Rows, 6, classes: 2));
        Assert.Equal(detector.Threshold, detector.LabelThresholds[2]);
        Assert.Equal(detector.Threshold, Reloaded(detector).ThresholdOf([0, 0, 1]));
    }

    [Fact]
    public void The_file_holds_the_thresholds()
    {
        AnomalyDetector<ToldAutoencoder> loaded = Reloaded(s_detector);
        Assert.Equal(s_detector.LabelThresholds, loaded.LabelThresholds);
        Assert.Equal(s_detector.FalseAlarmInterval, loaded.FalseAlarmInterval);
        Assert.Equal(s_detector.ExpectedFalseAlarmRate, loaded.ExpectedFalseAlarmRate);
        Assert.Equal(Saved(s_detector), Saved(loaded));
        Assert.Equal(Saved(s_detector), Saved(Calibrated(s_heldOut)));
        Assert.Equal(s_detector.Judge(s_heldOut[4], s_heldOut.Condition(4)), loaded.Judge(s_heldOut[4], s_heldOut.Condition(4)));

        string text = System.Text.Encoding.UTF8.GetString(Saved(Calibrated(ToldRows.OfLabels(56, 6))));
        Assert.DoesNotContain("labels", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\\"rows\\\":200", "\\\"rows\\\":201", "601 rows of labels among 600 rows")]
    [InlineData("\\\"rank\\\":10,", "\\\"rank\\\":00,", "malformed")]
    [InlineData("\\\"rank\\\":10,", "\\\"rank\\\": 0,", "rank 0 of 200 rows of label 0")]
    [InlineData("\\\"scores\\\":[0", "\\\"scores\\\":[9", "scores of label 0 that are not those of 200 rows")]
    [InlineData("\\\"labels\\\":[{", "\\\"labels\\\":[ ", "malformed")]
    [InlineData("\\\"labels\\\":[", "\\\"labelz\\\":[", "malformed")]
    public void Damaged_thresholds_are_refused(string part, string damage, string found)
    {
        // Latin 1 keeps each byte; the checksum is taken out by its name, of the same length.
        string text = System.Text.Encoding.Latin1.GetString(Saved(s_detector));
        Assert.Contains(part, text, StringComparison.Ordinal);
        int place = text.IndexOf(part, text.IndexOf("labels", StringComparison.Ordinal) - 4, StringComparison.Ordinal);
        text = (text[..place] + damage + text[(place + part.Length)..]).Replace("autoencoders.crc32", "autoencoders.crc99");
        string message = Assert.Throws<WeightsFileException>(
            () => AnomalyDetector<ToldAutoencoder>.Load(System.Text.Encoding.Latin1.GetBytes(text))).Message;
        Assert.Contains(found, message, StringComparison.Ordinal);
    }

    /// <summary>The beta distribution of the same mean and variance covers the rate of the whole.</summary>
    [Fact]
    public void The_interval_of_the_whole_holds_the_rate_in_95_percent_of_calibrations()
    {
        (double Share, int Rank, int Rows)[] labels = [(0.5, 5, 100), (0.3, 3, 60), (0.2, 2, 40)];
        RateInterval interval = BetaRate.OfWhole(
            [.. labels.Select(label => (label.Share, new FalseAlarmRule(label.Rank, label.Rows).Rate))]).Interval;
        CounterRandom random = new(8);
        int inside = 0;
        const int Calibrations = 4000;
        for (int i = 0; i < Calibrations; i++)
        {
            double rate = 0;
            foreach ((double share, int rank, int rows) in labels)
            {
                // Scores that are spread evenly exceed a threshold with what is above it.
                double[] scores = new double[rows];
                for (int row = 0; row < rows; row++)
                    scores[row] = random.NextSingle();
                Array.Sort(scores);
                rate += share * (1 - scores[^rank]);
            }

            inside += interval.Contains(rate) ? 1 : 0;
        }

        Assert.InRange(inside / (double)Calibrations, 0.94, 0.96);
        BetaRate one = new FalseAlarmRule(5, 100).Rate, whole = BetaRate.OfWhole([(1, one)]);
        Assert.Equal((one.A, one.B), (whole.A, whole.B), (left, right) =>
            Math.Abs(left.A - right.A) < 1e-9 && Math.Abs(left.B - right.B) < 1e-9);
    }

    [Fact]
    public void Causes_are_those_under_the_condition()
    {
        var causes = new FeatureContribution[2];
        Assert.Equal(2, s_detector.Explain(s_heldOut[0], s_heldOut.Condition(0), causes));
        var reconstruction = new float[ToldRows.Length];
        s_network.Reconstruct(s_heldOut[0], s_heldOut.Condition(0), reconstruction);
        int first = Enumerable.Range(0, ToldRows.Length).MaxBy(i => Math.Abs(s_heldOut[0][i] - reconstruction[i]));
        Assert.Equal((first, s_heldOut[0][first], reconstruction[first]), (causes[0].Feature, causes[0].Value, causes[0].Expected));
        var others = new FeatureContribution[2];
        s_detector.Explain(s_heldOut[0], s_heldOut.Condition(1), others);
        Assert.NotEqual(causes[0].Expected, others[0].Expected);
    }

    [Fact]
    public void Conditions_that_do_not_fit_are_refused()
    {
        Assert.Equal(
            "Conditions of 0 values do not fit a network that takes 3. (Parameter 'heldOutNormal')",
            Assert.Throws<ArgumentException>(() => Calibrated(ToldRows.Untold(s_heldOut))).Message);
        Assert.Equal(
            "Conditions of 3 values do not fit a network that takes 0. (Parameter 'heldOutNormal')",
            Assert.Throws<ArgumentException>(
                () => AnomalyDetector<UntoldAutoencoder>.Calibrate(new(), s_heldOut, Rate)).Message);
        float[] row = new float[ToldRows.Length];
        Assert.All(
            (Action[])
            [
                () => s_detector.Score(row),
                () => s_detector.Judge(row),
                () => s_detector.IsAnomaly(row, [1, 0]),
                () => s_detector.ScoreBatch(row, new float[1]),
                () => s_detector.IsAnomalyBatch(row, new bool[1]),
                () => s_detector.JudgeBatch(row, new float[4], new AnomalyVerdict[1]),
                () => s_detector.Explain(row, new FeatureContribution[1]),
            ],
            call => Assert.Contains("'condition", Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal));
        Assert.True(s_detector.IsAnomaly(s_heldOut[0], [float.NaN, 0, 0]));
    }

    [Fact]
    public void Calls_allocate_nothing()
    {
        var verdicts = new AnomalyVerdict[Rows];
        var isAnomaly = new bool[Rows];
        var causes = new FeatureContribution[3];
        Round();
        Assert.Equal(0, Allocation.Of(Round));

        void Round()
        {
            s_detector.JudgeBatch(s_heldOut.Values.Span, s_heldOut.Conditions.Span, verdicts);
            s_detector.IsAnomalyBatch(s_heldOut.Values.Span, s_heldOut.Conditions.Span, isAnomaly);
            for (int row = 0; row < Rows; row++)
                s_detector.Judge(s_heldOut[row], s_heldOut.Condition(row));
            s_detector.Explain(s_heldOut[0], s_heldOut.Condition(0), causes);
        }
    }

    [Fact]
    public void Variational_and_quantized_networks_have_detectors()
    {
        AssertJudges(new ToldVariationalAutoencoder(1));
        AssertJudges(new ToldQuantizedAutoencoder(1));
    }

    private static void AssertJudges<TNetwork>(TNetwork network)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        var detector = AnomalyDetector<TNetwork>.Calibrate(network, s_heldOut, Rate);
        Assert.Equal(3, detector.LabelThresholds.Length);
        Assert.Equal(27, detector.IsAnomalyBatch(s_heldOut.Values.Span, s_heldOut.Conditions.Span, new bool[Rows]));
    }

    private static AnomalyDetector<ToldAutoencoder> Calibrated(Dataset rows) =>
        AnomalyDetector<ToldAutoencoder>.Calibrate(s_network, rows, Rate);

    private static float[] Scores(Dataset rows)
    {
        var scores = new float[rows.Count];
        s_network.ReconstructionErrorBatch(rows.Values.Span, rows.Conditions.Span, scores);
        return scores;
    }

    private static byte[] Saved(AnomalyDetector<ToldAutoencoder> detector)
    {
        var file = new MemoryStream();
        detector.Save(file);
        return file.ToArray();
    }

    private static AnomalyDetector<ToldAutoencoder> Reloaded(AnomalyDetector<ToldAutoencoder> detector) =>
        AnomalyDetector<ToldAutoencoder>.Load(Saved(detector));
}
