namespace Autoencoders.Tests;

public class AnomalyDetectorFileTests
{
    private const string Calibration =
        "{'threshold':0.5,'falseAlarmRate':0.05,'rank':1,'rows':20,'typicalErrors':[0.25,0,1.5]}";

    private static readonly Dataset s_rows = new(Enumerable.Range(0, 300).Select(i => (float)(i * i % 97)).ToArray(), 3);

    private static string Scored(string score, int letters) =>
        Calibration[..^1] + $",'reference':{{'score':'{score}','values':'{new string('A', letters)}'}}}}";

    // The calibration is JSON in a string of the header, where its quotes are escaped.
    private static byte[] With(string calibration, string format = "autoencoders.generated") => SmallWeights.File(
        SmallWeights.Header
            .Replace("3 | dense 2 | code | dense 3", TripleAutoencoder.Architecture)
            .Replace("'format':'autoencoders.generated'", $"'format':'{format}','anomaly_detector':'{calibration.Replace("'", "\\'")}'"),
        SmallWeights.Data());

    public static TheoryData<string, string, string[]> Damages => new()
    {
        { "no JSON", "nothing", ["malformed"] },
        { "null", "null", ["null"] },
        { "an array", "[]", ["malformed"] },
        { "cut", "{'threshold':0.5,'falseAlarmRate':0.05,'rank':1", ["malformed"] },
        { "nested deeply", new string('[', 1000), ["malformed"] },
        { "no threshold", Calibration.Replace("'threshold':0.5,", ""), ["malformed", "threshold"] },
        { "no errors", Calibration.Replace(",'typicalErrors':[0.25,0,1.5]", ""), ["malformed", "typicalErrors"] },
        { "errors that are null", Calibration.Replace("[0.25,0,1.5]", "null"), ["malformed"] },
        { "an error that is null", Calibration.Replace("1.5", "null"), ["malformed"] },
        { "an unknown member", Calibration.Replace("'rank'", "'x':1,'rank'"), ["malformed", "'x'"] },
        { "a member twice", Calibration.Replace("'rank':1", "'rank':1,'rank':1"), ["malformed", "rank"] },
        { "half a surrogate pair", Calibration.Replace("'rank'", "'\\\\ud800':1,'rank'"), ["malformed"] },
        { "threshold beyond floats", Calibration.Replace("0.5,", "1e99,"), ["threshold of"] },
        { "threshold that is text", Calibration.Replace("0.5,", "'NaN',"), ["malformed"] },
        { "rate of 1", Calibration.Replace("0.05", "1"), ["false-alarm rate of 1"] },
        { "rank of 0", Calibration.Replace("'rank':1", "'rank':0"), ["rank 0 of 20 rows"] },
        { "rank beyond the rows", Calibration.Replace("'rank':1", "'rank':21"), ["rank 21 of 20 rows"] },
        { "rows beyond integers", Calibration.Replace("20", "3000000000"), ["malformed"] },
        { "a contamination beyond a half", Calibration.Replace("'rank'", "'contamination':0.6,'rank'"), ["a contamination of 0.6"] },
        { "rank among rows left out", Calibration.Replace("'rank':1", "'contamination':0.5,'rank':11"), ["rank 11 of 20 rows"] },
        { "too few scores", Calibration.Replace("'typical", "'scores':[1,2],'typical"), ["2 scores of 20 rows"] },
        { "too few errors", Calibration.Replace("[0.25,", "["), ["2 typical errors of 3 features"] },
        { "too many errors", Calibration.Replace("[0.25,", "[0.25,0.25,"), ["4 typical errors of 3 features"] },
        { "a negative error", Calibration.Replace("[0.25,", "[-0.25,"), ["typical error of -0.25 of feature 0"] },
        { "a score that is unknown", Scored("Nearest", 320), ["malformed", "score"] },
        { "a score beyond the last", Scored("16", 320), ["the score 16"] },
        { "too few reference rows", Scored("Forest", 304), ["228 bytes of reference rows of 3 values"] },
        { "part of a reference row", Scored("Forest", 324), ["243 bytes of reference rows of 3 values"] },
        {
            "conditions that nobody takes",
            Scored("Forest", 320).Replace("'values'", "'conditions':'AAAA','values'"),
            ["3 bytes of conditions of 20 reference rows"]
        },
        {
            "a reference row with NaN",
            Scored("Forest", 320).Replace("'values':'AAAAAAAA", "'values':'AADAfwAA"),
            ["reference rows that no scores can be fitted to"]
        },
        { "an infinite error", Calibration.Replace("1.5", "1e99"), ["of feature 2"] },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_calibration_is_refused(string what, string calibration, string[] parts)
    {
        string message = Assert.Throws<WeightsFileException>(
            () => AnomalyDetector<TripleAutoencoder>.Load(new MemoryStream(With(calibration)))).Message;
        Assert.StartsWith("(stream): expected the calibration of an anomaly detector in the metadata, found ", message);
        Assert.All(parts, part => Assert.True(message.Contains(part, StringComparison.Ordinal), $"{what}: {message}"));
    }

    [Fact]
    public void A_calibration_written_by_hand_is_read()
    {
        AnomalyDetector<TripleAutoencoder> detector = AnomalyDetector<TripleAutoencoder>.Load(new MemoryStream(With(Calibration)));
        Assert.Equal((0.5f, 0.05, 20), (detector.Threshold, detector.WantedFalseAlarmRate, detector.CalibrationRows));
        Assert.Equal(1 / 21.0, detector.ExpectedFalseAlarmRate, 1e-15);
        Assert.Equal([0.25f, 0, 1.5f], detector.TypicalErrors.ToArray());
        Assert.Null(detector.Scaler);
    }

    [Fact]
    public void A_file_of_no_detector_is_refused()
    {
        string message = Assert.Throws<WeightsFileException>(
            () => AnomalyDetector<TripleAutoencoder>.Load(new MemoryStream(SmallWeights.Whole))).Message;
        Assert.Equal("(stream): expected the calibration of an anomaly detector in the metadata, found none.", message);
        message = Assert.Throws<WeightsFileException>(
            () => AnomalyDetector<WatchingAutoencoder>.Load(new MemoryStream(With(Calibration)))).Message;
        Assert.Contains("3 typical errors of 71 features", message);
        message = Assert.Throws<WeightsFileException>(
            () => AnomalyDetector<TripleAutoencoder>.Load(new MemoryStream(With(Calibration, format: "pt")))).Message;
        Assert.Contains("format 'autoencoders.generated'", message);
    }

    [Fact]
    public void Network_scaler_and_calibration_are_one_file()
    {
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Root, "detector.safetensors");
        IScaler scaler = StandardScaler.Fit(s_rows);
        var saved = AnomalyDetector<TripleAutoencoder>.Calibrate(new TripleAutoencoder(seed: 2), s_rows, 0.03, scaler);
        saved.Save(path);
        var stream = new MemoryStream();
        saved.Save(stream);
        Assert.Equal(File.ReadAllBytes(path), stream.ToArray());

        stream.Position = 0;
        foreach (AnomalyDetector<TripleAutoencoder> loaded in new[]
        {
            AnomalyDetector<TripleAutoencoder>.Load(path), AnomalyDetector<TripleAutoencoder>.Load(stream),
        })
        {
            Assert.Equal(saved.Threshold, loaded.Threshold);
            Assert.Equal(saved.WantedFalseAlarmRate, loaded.WantedFalseAlarmRate);
            Assert.Equal(saved.ExpectedFalseAlarmRate, loaded.ExpectedFalseAlarmRate);
            Assert.Equal(saved.FalseAlarmInterval, loaded.FalseAlarmInterval);
            Assert.Equal(saved.TypicalErrors.ToArray(), loaded.TypicalErrors.ToArray());
            var scores = new float[s_rows.Count];
            var expected = new float[s_rows.Count];
            saved.ScoreBatch(s_rows.Values.Span, expected);
            loaded.ScoreBatch(s_rows.Values.Span, scores);
            Assert.Equal(expected, scores);
        }

        // The network's own methods read it too.
        TripleAutoencoder network = WeightsFile.Load<TripleAutoencoder>(path, out IScaler? own);
        Assert.Equal(saved.Network.Parameters.ToArray(), network.Parameters.ToArray());
        Assert.Equal("standard", own!.Kind);
    }
}
