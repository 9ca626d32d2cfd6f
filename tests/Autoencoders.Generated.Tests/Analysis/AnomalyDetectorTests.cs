using Autoencoders.Tests.TimeSeries;

namespace Autoencoders.Tests;

[Trait("Registers", "AnyOfGroup")]
public class AnomalyDetectorTests
{
    private const int Input = WatchingAutoencoder.InputLength;
    private const int Rows = 199;

    private static readonly WatchingAutoencoder s_network = new(seed: 3);
    private static readonly Dataset s_raw = Draw(Rows, seed: 4);
    private static readonly IScaler s_scaler = MinMaxScaler.Fit(s_raw);

    private static readonly AnomalyDetector<WatchingAutoencoder> s_detector =
        AnomalyDetector<WatchingAutoencoder>.Calibrate(s_network, s_raw, 0.05, s_scaler);

    private static Dataset Draw(int rows, ulong seed)
    {
        var values = new float[rows * Input];
        new CounterRandom(seed).Fill(values, 0, 1000);
        return new Dataset(values, Input);
    }

    [Fact]
    public void The_threshold_is_the_score_that_the_wanted_share_exceeds()
    {
        var scores = new float[Rows];
        s_network.ReconstructionErrorBatch(s_scaler.Transform(s_raw).Values.Span, scores);
        Assert.Equal(s_detector.Threshold, scores.OrderDescending().ElementAt(9));
        Assert.Equal(0.05, s_detector.WantedFalseAlarmRate);
        Assert.Equal(0.05, s_detector.ExpectedFalseAlarmRate, 1e-12);
        Assert.Equal(Rows, s_detector.CalibrationRows);

        // scipy.stats.beta.ppf([0.025, 0.975], 10, 190)
        Assert.Equal(0.02435727, s_detector.FalseAlarmInterval.Lower, 1e-8);
        Assert.Equal(0.08411464, s_detector.FalseAlarmInterval.Upper, 1e-8);
    }

    // scipy.stats.betabinom.ppf([0.025, 0.975], rows, 10, 190)
    [Theory]
    [InlineData(100, 1, 11)]
    [InlineData(1000, 22, 87)]
    [InlineData(1, 0, 1)]
    [InlineData(20_000, 485, 1686)]
    public void Few_rows_stray_from_the_rate_by_themselves(int rows, int least, int most)
    {
        RateInterval interval = s_detector.FalseAlarmIntervalIn(rows);
        Assert.Equal((least / (double)rows, most / (double)rows), (interval.Lower, interval.Upper));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_detector.FalseAlarmIntervalIn(0));
    }

    // The same of other calibrations, from one row to many.
    [Theory]
    [InlineData(90, 4, 89, 0, 11)]
    [InlineData(52, 2, 51, 0, 7)]
    [InlineData(11_397, 569, 11_397, 506, 635)]
    [InlineData(3, 1, 1, 0, 3)]
    [InlineData(100_000, 10, 999, 478, 1707)]
    public void Forecasts_are_those_of_scipy(int rows, int rank, int calibrated, int least, int most)
    {
        RateInterval interval = new FalseAlarmRule(rank, calibrated).Rate.IntervalIn(rows);
        Assert.Equal((least / (double)rows, most / (double)rows), (interval.Lower, interval.Upper));
    }

    [Theory]
    [InlineData(0.01, 99)]
    [InlineData(0.05, 19)]
    [InlineData(0.29, 3)]
    [InlineData(0.001, 999)]
    [InlineData(0.9, 1)]
    public void Too_few_rows_for_a_rate_are_refused_with_their_number(double rate, int needed)
    {
        Assert.Equal(needed, AnomalyDetector<WatchingAutoencoder>.RowsNeeded(rate));
        var enough = AnomalyDetector<WatchingAutoencoder>.Calibrate(s_network, Draw(needed, 5), rate, s_scaler);
        Assert.InRange(enough.ExpectedFalseAlarmRate, 0, rate + 1e-9);

        string message = Assert.Throws<ArgumentException>(
            () => AnomalyDetector<WatchingAutoencoder>.Calibrate(s_network, Draw(needed - 1, 5), rate, s_scaler)).Message;
        Assert.Contains($"needs at least {needed} rows", message);
        Assert.Contains($"there are {needed - 1}", message);
    }

    [Trait("Registers", "Any")]
    [Fact]
    public void Rates_keep_what_they_promise()
    {
        const int Trials = 300, Calibration = 60, Fresh = 20_000;
        const double Rate = 0.1;
        var scores = new float[Fresh];
        s_detector.ScoreBatch(Draw(Fresh, seed: 6).Values.Span, scores);

        double sum = 0;
        int inside = 0;
        for (int trial = 0; trial < Trials; trial++)
        {
            var one = AnomalyDetector<WatchingAutoencoder>.Calibrate(s_network, Draw(Calibration, 100 + (ulong)trial), Rate, s_scaler);
            double rate = scores.Count(score => score > one.Threshold) / (double)Fresh;
            sum += rate;
            inside += one.FalseAlarmInterval.Contains(rate) ? 1 : 0;
        }

        // The mean of 300 rates of deviation 0.037 strays by 0.0022; of 300 intervals of 95% some 285 hold, give or take 4.
        Assert.InRange(sum / Trials, (6 / 61.0) - 0.008, (6 / 61.0) + 0.008);
        Assert.InRange(inside, 270, 297);
    }

    [Fact]
    public void Scores_and_verdicts_agree_with_the_network()
    {
        var scaled = new ScaledAutoencoder<WatchingAutoencoder>(s_network, s_scaler);
        float[] scores = new float[Rows], errors = new float[Rows];
        var verdicts = new bool[Rows];
        scaled.ReconstructionErrorBatch(s_raw.Values.Span, errors);
        s_detector.ScoreBatch(s_raw.Values.Span, scores);
        int anomalies = s_detector.IsAnomalyBatch(s_raw.Values.Span, verdicts);

        Assert.Equal(9, anomalies);     // of the ten largest, the tenth is the threshold itself
        Assert.Equal(errors, scores);
        Assert.Equal(Array.ConvertAll(scores, score => score > s_detector.Threshold), verdicts);
        for (int row = 0; row < Rows; row++)
        {
            bool isNear = Math.Abs(scores[row] - s_detector.Threshold) < 0.003f * s_detector.Threshold;
            float expected = isNear ? scores[row] : scaled.ReconstructionError(s_raw[row]);
            Assert.Equal(expected, s_detector.Score(s_raw[row]), isNear ? 0 : 1e-5f);
        }

        float[] strange = s_raw[0].ToArray();
        strange[5] = 1e6f;
        Assert.True(s_detector.IsAnomaly(strange));
        Assert.False(s_detector.IsAnomaly(s_raw[Array.IndexOf(scores, scores.Min())]));
    }

    [Theory]
    [InlineData("windows")]
    [InlineData("file")]
    public void Rows_of_any_source_give_the_calibration_of_their_copy(string kind)
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "rows.npy");
        Series series = Made.Waves(5_000, seed: 8, gaps: [700, 703]);
        SeriesWindows windows = series.Windows(6);
        Dataset copy = windows.ToDataset();
        SampleFile.Write(path, copy);
        using var file = SampleFile.Open(path);
        ISampleSource source = kind == "file" ? file : windows;
        var scaler = new WindowScaler(StandardScaler.Fit(series.ToDataset()), rows: 6);
        var network = new StreamNetwork(seed: 3);

        AssertSame(
            AnomalyDetector<StreamNetwork>.Calibrate(network, copy, 0.05, scaler),
            AnomalyDetector<StreamNetwork>.Calibrate(network, source, 0.05, scaler));
        // Of more than 4,096 training rows some are kept, the same ones.
        AssertSame(
            AnomalyDetector<StreamNetwork>.Calibrate(network, copy, copy, 0.05, scaler, AnomalyScore.Mahalanobis),
            AnomalyDetector<StreamNetwork>.Calibrate(network, source, source, 0.05, scaler, AnomalyScore.Mahalanobis));

        static void AssertSame(AnomalyDetector<StreamNetwork> expected, AnomalyDetector<StreamNetwork> actual)
        {
            Assert.Equal(expected.Threshold, actual.Threshold);
            Assert.Equal(expected.CalibrationRows, actual.CalibrationRows);
            Assert.Equal(expected.TypicalErrors, actual.TypicalErrors);
            Assert.Equal(Saved(expected), Saved(actual));
        }

        static byte[] Saved(AnomalyDetector<StreamNetwork> detector)
        {
            using var bytes = new MemoryStream();
            detector.Save(bytes);
            return bytes.ToArray();
        }
    }

    [Fact]
    public void Without_a_scaler_rows_are_in_network_units()
    {
        Dataset rows = s_scaler.Transform(s_raw);
        var plain = AnomalyDetector<WatchingAutoencoder>.Calibrate(s_network, rows, 0.05);
        Assert.Null(plain.Scaler);
        Assert.Equal(s_detector.Threshold, plain.Threshold);
        Assert.Equal(s_network.ReconstructionError(rows[3]), plain.Score(rows[3]), 1e-6f);
        Assert.Equal(9, plain.IsAnomalyBatch(rows.Values.Span, new bool[Rows]));
        Assert.Equal(1, plain.Explain(rows[3], new FeatureContribution[1]));
    }

    [Fact]
    public void The_features_that_differ_most_come_first()
    {
        float[] row = s_raw[7].ToArray();
        row[12] = 30_000;
        row[40] = -9_000;
        var causes = new FeatureContribution[3];
        Assert.Equal(3, s_detector.Explain(row, causes));
        Assert.Equal([12, 40], causes.Take(2).Select(cause => cause.Feature));
        Assert.Equal(30_000, causes[0].Value);
        Assert.InRange(causes[0].Expected, 0, 1000);
        Assert.True(causes[0].Share > 0.8f && causes[0].Share > causes[1].Share && causes[1].Share > causes[2].Share);
        Assert.True(causes[0].Error > 100 * causes[0].TypicalError);
    }

    [Fact]
    public void All_contributions_are_all_squared_differences()
    {
        float[] values = s_scaler.Transform(s_raw)[7].ToArray();
        var reconstruction = new float[Input];
        s_network.Reconstruct(values, reconstruction);
        float[] errors = [.. values.Zip(reconstruction, (value, made) => (value - made) * (value - made))];

        var all = new FeatureContribution[Input + 5];
        Assert.Equal(Input, s_detector.Explain(s_raw[7], all));
        FeatureContribution[] found = all[..Input];
        Assert.Equal(errors.OrderDescending(), found.Select(one => one.Error));
        Assert.Equal(Enumerable.Range(0, Input), found.Select(one => one.Feature).Order());
        Assert.Equal(1, found.Sum(one => one.Share), 1e-5f);
        Assert.Equal(s_detector.Score(s_raw[7]) * Input, found.Sum(one => one.Error), 1e-4f);
        Assert.All(found, one => Assert.Equal(errors[one.Feature], one.Error));
        Assert.All(found, one => Assert.Equal(s_raw[7][one.Feature], one.Value));
        Assert.Equal(default, all[Input]);
        Assert.Equal(0, s_detector.Explain(s_raw[7], []));
    }

    [Fact]
    public void A_value_that_is_no_number_is_an_anomaly_and_its_cause()
    {
        float[] row = s_raw[1].ToArray();
        row[33] = float.NaN;
        Assert.True(s_detector.IsAnomaly(row));
        var verdict = new bool[1];
        Assert.Equal(1, s_detector.IsAnomalyBatch(row, verdict));

        var cause = new FeatureContribution[1];
        s_detector.Explain(row, cause);
        Assert.Equal((33, float.PositiveInfinity, 1f), (cause[0].Feature, cause[0].Error, cause[0].Share));
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.Contains("70 values", Refusal(() => Calibrate(new Dataset(new float[70 * 200], 70), 0.05)).Message);
        Assert.Contains("3 columns", Refusal(() =>
            AnomalyDetector<WatchingAutoencoder>.Calibrate(s_network, s_raw, 0.05, new UnitNormScaler(3))).Message);

        float[] values = s_raw.Values.ToArray();
        values[(8 * Input) + 2] = float.NaN;
        Assert.Contains("row 8 (from 0) is NaN", Refusal(() => Calibrate(new Dataset(values, Input), 0.05)).Message);
        foreach (double rate in new[] { 0, 1, -0.1, double.NaN })
            Assert.Throws<ArgumentOutOfRangeException>(() => Calibrate(s_raw, rate));

        Assert.Throws<ArgumentException>(() => s_detector.Score(new float[Input + 1]));
        Assert.Throws<ArgumentException>(() => s_detector.IsAnomaly(new float[2 * Input]));
        Assert.Throws<ArgumentException>(() => s_detector.ScoreBatch(new float[2 * Input], new float[3]));
        Assert.Throws<ArgumentException>(() => s_detector.IsAnomalyBatch(new float[2 * Input], new bool[1]));
        Assert.Throws<ArgumentException>(() => s_detector.Explain(new float[2 * Input], new FeatureContribution[1]));

        static ArgumentException Refusal(Action action) => Assert.Throws<ArgumentException>(action);
        static void Calibrate(Dataset rows, double rate) =>
            AnomalyDetector<WatchingAutoencoder>.Calibrate(s_network, rows, rate, s_scaler);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var scores = new float[Rows];
        var verdicts = new bool[Rows];
        var causes = new FeatureContribution[5];
        Round();
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int i = 0; i < 20; i++)
                Round();
        }));

        void Round()
        {
            s_detector.Score(s_raw[0]);
            s_detector.IsAnomaly(s_raw[1]);
            s_detector.ScoreBatch(s_raw.Values.Span, scores);
            s_detector.IsAnomalyBatch(s_raw.Values.Span, verdicts);
            s_detector.Explain(s_raw[2], causes);
        }
    }

    [Fact]
    public void Many_threads_may_share_it()
    {
        var expected = new FeatureContribution[Rows];
        var cause = new FeatureContribution[1];
        for (int row = 0; row < Rows; row++)
        {
            s_detector.Explain(s_raw[row], cause);
            expected[row] = cause[0];
        }
        Parallel.For(0, 20, _ =>
        {
            var own = new FeatureContribution[1];
            var verdicts = new bool[Rows];
            for (int row = 0; row < Rows; row++)
            {
                s_detector.Explain(s_raw[row], own);
                Assert.Equal(expected[row], own[0]);
            }
            Assert.Equal(9, s_detector.IsAnomalyBatch(s_raw.Values.Span, verdicts));
        });
    }
}
