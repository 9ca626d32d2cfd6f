namespace Autoencoders.Tests.TimeSeries;

[Trait("Registers", "AnyOfGroup")]
public class StreamingDetectorTests
{
    private const int Window = 6, Channels = 3;

    private static readonly Series s_series = Made.Waves(120, seed: 5, gaps: [40, 44, 90]);
    private static readonly StandardScaler s_scaler = StandardScaler.Fit(s_series.ToDataset());

    public static TheoryData<StreamScore> Scores => [.. Enum.GetValues<StreamScore>()];

    [Theory]
    [MemberData(nameof(Scores))]
    public void ScoresAreThoseOfTheWindowsThatHoldARow(StreamScore kind)
    {
        StreamNetwork network = new(seed: 3);
        var detector = StreamingDetector<StreamNetwork>.Calibrate(network, s_series, 0.05, s_scaler, kind);
        var scores = new float[s_series.Count];
        detector.ScoreSeries(s_series, scores);
        double[] expected = Expected(network, kind);
        for (int row = 0; row < scores.Length; row++)
        {
            Assert.Equal(double.IsNaN(expected[row]), float.IsNaN(scores[row]));
            if (!double.IsNaN(expected[row]))
                Assert.Equal(expected[row], scores[row], 1e-5 * (1 + expected[row]));
        }
    }

    [Theory]
    [MemberData(nameof(Scores))]
    public void AStreamGivesTheScoresOfTheSeries(StreamScore kind)
    {
        var detector = StreamingDetector<StreamNetwork>.Calibrate(new StreamNetwork(3), s_series, 0.05, s_scaler, kind);
        var scores = new float[s_series.Count];
        detector.ScoreSeries(s_series, scores);
        int verdicts = 0;
        for (int row = 0; row < s_series.Count; row++)
        {
            if (s_series.Gaps.Contains(row))
                detector.Reset();
            if (!detector.Push(s_series.ToDataset()[row], out StreamVerdict verdict))
                continue;
            verdicts++;
            Assert.Equal(row - detector.Delay, verdict.Row);
            Assert.Equal(scores[row - detector.Delay], verdict.Score);
            Assert.Equal(verdict.Score > detector.Threshold, verdict.IsAnomaly);
        }
        Assert.Equal(s_series.Windows(Window).Count, verdicts);
    }

    [Fact]
    public void TheWantedShareOfTheCalibrationExceedsTheThreshold()
    {
        var detector = StreamingDetector<StreamNetwork>.Calibrate(new StreamNetwork(3), s_series, 0.1, s_scaler);
        var scores = new float[s_series.Count];
        detector.ScoreSeries(s_series, scores);
        float[] known = Array.FindAll(scores, float.IsFinite);
        Assert.Equal((int)((known.Length + 1) * 0.1) - 1, known.Count(detector.IsAnomaly));
        Assert.Equal(1.0 / (known.Length + 1), detector.Scores.PValue(float.MaxValue));
        Assert.Equal(known.Max(), detector.Scores.Quantile(1));
    }

    [Fact]
    public void TheCauseIsTheChannelThatIsWrong()
    {
        StreamNetwork network = new(seed: 1);
        Series waves = Made.Waves(600, seed: 8);
        StandardScaler scaler = StandardScaler.Fit(waves.ToDataset());
        new Trainer<StreamNetwork>(network, new Adam(0.01f)).Fit(
            waves.Transform(scaler).Windows(Window), new TrainingOptions { Epochs = 30, Seed = 1 });
        var detector = StreamingDetector<StreamNetwork>.Calibrate(network, Made.Waves(300, seed: 9), 0.02, scaler);
        Series live = Made.Waves(20, seed: 10);
        var causes = new FeatureContribution[3];
        Assert.Equal(0, detector.Explain(causes));
        bool isAnomaly = false;
        for (int row = 0; row < live.Count; row++)
        {
            float[] values = live.ToDataset()[row].ToArray();
            if (row == 17)
                values[1] += 20;
            isAnomaly = detector.Push(values, out StreamVerdict verdict) && verdict.IsAnomaly;
        }

        Assert.True(isAnomaly);
        Assert.Equal(3, detector.Explain(causes));
        Assert.Equal((1, 2), (detector.ChannelOf(causes[0].Feature), detector.LagOf(causes[0].Feature)));
        Assert.Equal(live.ToDataset()[17][1] + 20, causes[0].Value);
        Assert.InRange(causes[0].Expected, -15, 15);
        var growth = new float[Channels];
        Assert.True(detector.ExplainChannels(growth));
        Assert.Equal(1, Array.IndexOf(growth, growth.Max()));
    }

    [Theory]
    [MemberData(nameof(Scores))]
    public void ARowAllocatesNothing(StreamScore kind)
    {
        var detector = StreamingDetector<StreamNetwork>.Calibrate(new StreamNetwork(3), s_series, 0.05, s_scaler, kind);
        float[] row = s_series.ToDataset()[5].ToArray();
        var causes = new FeatureContribution[2];
        Push(100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Push(1_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Push(int rows)
        {
            for (int i = 0; i < rows; i++)
            {
                detector.Push(row, out _);
                detector.Explain(causes);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scores))]
    public void ASavedDetectorGivesTheSameVerdicts(StreamScore kind)
    {
        var detector = StreamingDetector<StreamNetwork>.Calibrate(new StreamNetwork(3), s_series, 0.05, s_scaler, kind);
        using var file = new MemoryStream();
        detector.Save(file);
        var read = StreamingDetector<StreamNetwork>.Load(file.ToArray());
        Assert.Equal(
            (detector.Threshold, kind, detector.Delay, detector.WantedFalseAlarmRate),
            (read.Threshold, read.Score, read.Delay, read.WantedFalseAlarmRate));
        var scores = new float[s_series.Count];
        var again = new float[s_series.Count];
        detector.ScoreSeries(s_series, scores);
        read.ScoreSeries(s_series, again);
        Assert.Equal(scores, again);
        Assert.Equal(detector.Scores.PValue(0.5f), read.Scores.PValue(0.5f));
    }

    [Fact]
    public void ANetworkFileWithoutACalibrationIsRefused()
    {
        using var file = new MemoryStream();
        new StreamNetwork(1).Save(file);
        var refused = Assert.Throws<WeightsFileException>(() => StreamingDetector<StreamNetwork>.Load(file.ToArray()));
        Assert.Contains("the calibration of a streaming detector", refused.Message);
    }

    [Theory]
    [InlineData("\\\"rows\\\":", "\\\"rows\\\":9", "scores of")]
    [InlineData("\\\"channels\\\":3", "\\\"channels\\\":7", "7 channels for 18 inputs")]
    [InlineData("NewestWindow", "NewestWindoe", "malformed")]
    public void ADamagedCalibrationIsRefused(string part, string damage, string message)
    {
        var detector = StreamingDetector<StreamNetwork>.Calibrate(new StreamNetwork(3), s_series, 0.05, s_scaler);
        using var file = new MemoryStream();
        detector.Save(file);
        string text = System.Text.Encoding.Latin1.GetString(file.ToArray());
        Assert.Contains(part, text, StringComparison.Ordinal);
        int header = BitConverter.ToInt32(file.ToArray(), 0);
        // A file of another program has no checksum to betray the damage.
        string damaged = text[8..(8 + header)]
            .Replace("\"autoencoders.crc32\"", "\"note\"", StringComparison.Ordinal)
            .Replace(part, damage, StringComparison.Ordinal);
        byte[] bytes = [.. BitConverter.GetBytes((long)damaged.Length), .. System.Text.Encoding.Latin1.GetBytes(damaged + text[(8 + header)..])];
        Assert.Contains(message, Assert.Throws<WeightsFileException>(() => StreamingDetector<StreamNetwork>.Load(bytes)).Message);
    }

    [Fact]
    public void MissingValuesAreScoredByTheOthers()
    {
        float[] values = s_series.ToDataset().Values.ToArray();
        for (int i = 10; i < values.Length; i += 17)
            values[i] = float.NaN;
        var series = new Series(values, Channels);
        foreach (StreamScore kind in Enum.GetValues<StreamScore>())
        {
            var detector = StreamingDetector<MaskedStreamNetwork>.Calibrate(new MaskedStreamNetwork(2), series, 0.05, null, kind);
            Assert.True(float.IsFinite(detector.Threshold));
        }
    }

    [Fact]
    public void MistakesAreRefusedWithBothSizes()
    {
        StreamNetwork network = new(1);
        var detector = StreamingDetector<StreamNetwork>.Calibrate(network, s_series, 0.05);
        Assert.Contains("2 values; the stream has 3", Assert.Throws<ArgumentException>(() => detector.Push(new float[2], out _)).Message);
        Assert.Contains(
            "18 values is not whole rows of 4", Refused(() => StreamingDetector<StreamNetwork>.Calibrate(network, Made.Numbered(50, 4), 0.1)));
        Assert.Contains(
            "18 columns does not fit 3",
            Refused(() => StreamingDetector<StreamNetwork>.Calibrate(network, s_series, 0.05, new WindowScaler(s_scaler, 6))));
        Assert.Contains("needs at least", Refused(() => StreamingDetector<StreamNetwork>.Calibrate(network, s_series, 0.001)));
        Assert.Contains("needs at least", Refused(() => StreamingDetector<StreamNetwork>.Calibrate(network, Made.Waves(5, 1), 0.1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => StreamingDetector<StreamNetwork>.Calibrate(network, s_series, 1));

        static string Refused(Func<object> call) => Assert.Throws<ArgumentException>(call).Message;
    }

    /// <summary>The definition, from all windows that hold a row.</summary>
    private static double[] Expected(StreamNetwork network, StreamScore kind)
    {
        SeriesWindows windows = s_series.Transform(s_scaler).Windows(Window);
        Dataset rows = windows.ToDataset();
        var losses = new float[rows.Count];
        network.ReconstructionErrorBatch(rows.Values.Span, losses);
        var reconstructions = new float[rows.Values.Length];
        network.ReconstructBatch(rows.Values.Span, reconstructions);
        double[][] residuals = [.. Enumerable.Range(0, windows.Count).Select(window => Residuals(window))];
        double[] typical = [
            .. Enumerable.Range(0, Channels).Select(channel => Math.Sqrt(residuals.Average(one => one[channel] * one[channel]))),
        ];
        var held = new List<double>[s_series.Count];
        var newest = new double[s_series.Count];
        Array.Fill(newest, double.NaN);
        for (int window = 0; window < windows.Count; window++)
        {
            for (int i = 0; i < Window; i++)
            {
                int row = windows.FirstRow(window) + i;
                double error = 0;
                for (int channel = 0; channel < Channels; channel++)
                {
                    int value = (((window * Window) + i) * Channels) + channel;
                    error += Math.Pow((double)rows.Values.Span[value] - reconstructions[value], 2) / Channels;
                }
                (held[row] ??= []).Add(kind switch
                {
                    StreamScore.LeastOfWindows => losses[window],
                    StreamScore.MeanResidual => Enumerable.Range(0, Channels).Max(channel => residuals[window][channel] / typical[channel]),
                    _ => error,
                });
                if (i == Window - 1)
                    newest[row] = kind == StreamScore.NewestWindow ? losses[window] : error;
            }
        }

        return kind switch
        {
            StreamScore.LeastOfWindows => Array.ConvertAll(held, scores => scores?.Min() ?? double.NaN),
            StreamScore.MeanOfWindows or StreamScore.MeanResidual => Array.ConvertAll(held, scores => scores?.Average() ?? double.NaN),
            _ => newest,
        };

        double[] Residuals(int window)
        {
            var sums = new double[Channels];
            for (int i = 0; i < Window * Channels; i++)
            {
                int value = (window * Window * Channels) + i;
                sums[i % Channels] += ((double)rows.Values.Span[value] - reconstructions[value]) / Window;
            }
            return Array.ConvertAll(sums, Math.Abs);
        }
    }
}
