using System.Text;
using Autoencoders.Tests.TimeSeries;

namespace Autoencoders.Tests.Alarms;

[Trait("Registers", "Any")]
public class ScoreMonitorsTests
{
    private const float Threshold = 2.5f;

    private static readonly Series s_series = Made.Waves(120, seed: 5);

    private static readonly StreamingDetector<StreamNetwork> s_detector =
        StreamingDetector<StreamNetwork>.Calibrate(new StreamNetwork(3), s_series, 0.05);

    /// <summary>The rows before the file is written: within an alarm, behind it, and so many that the latest rows take two words.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(45)]
    [InlineData(151)]
    public void MonitorsGoOnWhereTheyEnded(int before)
    {
        ScoreMonitors known = Fresh();
        float[] scores = Scores(600, seed: 4);
        foreach (float score in scores.AsSpan(0, before))
            Add(known, score);
        using var file = new MemoryStream();
        s_detector.Save(file, known);
        var detector = StreamingDetector<StreamNetwork>.Load(file.ToArray(), out ScoreMonitors? read);
        Assert.Equal(s_detector.Threshold, detector.Threshold);
        Assert.NotNull(read);
        Assert.Equal(known.Alarm!.Rule, read.Alarm!.Rule);
        int alarms = 0;
        foreach (float score in scores.AsSpan(before))
        {
            var expected = Add(known, score);
            Assert.Equal(expected, Add(read, score));
            alarms += expected.Alarm == AlarmChange.Raised ? 1 : 0;
        }
        Assert.InRange(alarms, 1, 100);
        Assert.Equal((known.Alarm.Count, known.Alarm.Alarms, known.Alarm.RaisedAt), (read.Alarm.Count, read.Alarm.Alarms, read.Alarm.RaisedAt));
    }

    [Fact]
    public void ADetectorOfRowsHasThemInItsFile()
    {
        var detector = AnomalyDetector<StreamNetwork>.Calibrate(new StreamNetwork(3), s_series.Windows(6), 0.05);
        using var file = new MemoryStream();
        detector.Save(file, new ScoreMonitors { Cusum = new CusumChart(1, 0.5, 0.5, 5) });
        file.Position = 0;
        Assert.Equal(detector.Threshold, AnomalyDetector<StreamNetwork>.Load(file, out ScoreMonitors? read).Threshold);
        Assert.Equal((1, 0.5, 5), (read!.Cusum!.Center, read.Cusum.Deviation, read.Cusum.Limit));
        Assert.Null(read.Alarm);
    }

    [Fact]
    public void AFileMayHaveNoneAndADetectorMayLeaveThem()
    {
        using var plain = new MemoryStream();
        s_detector.Save(plain);
        StreamingDetector<StreamNetwork>.Load(plain.ToArray(), out ScoreMonitors? none);
        Assert.Null(none);
        Assert.Equal(s_detector.Threshold, StreamingDetector<StreamNetwork>.Load(Saved()).Threshold);
        Assert.Equal(s_detector.Network.Parameters, StreamNetwork.Load(new MemoryStream(Saved())).Parameters);
    }

    [Theory]
    [InlineData("\\\"of\\\":70", "\\\"of\\\":2000000000", "2 words of rows above the threshold for the latest 2000000000 rows")]
    [InlineData("\\\"above\\\":[0,0]", "\\\"above\\\":[0,64]", "rows above the threshold for the latest 70")]
    [InlineData("\\\"needed\\\":3", "\\\"needed\\\":0", "refused ones (Needed ('0') must be greater than or equal to '1')")]
    [InlineData("\\\"needed\\\":3", "\\\"needed\\\":71", "refused ones (The rule needs 71 rows of the latest 70)")]
    [InlineData("\\\"raisedAt\\\":-1", "\\\"raisedAt\\\":4", "row 4 of 0 raised")]
    [InlineData("\\\"alarms\\\":0", "\\\"alarms\\\":1", "1 alarms in 0 rows")]
    [InlineData("\\\"weight\\\":0.125", "\\\"weight\\\":1.125", "refused ones (The value must be above 0 and at most 1)")]
    [InlineData("\\\"average\\\":1.5", "\\\"average\\\":1e999", "an average that is not finite")]
    [InlineData("\\\"sum\\\":0", "\\\"sum\\\":-1", "a cumulative sum of -1")]
    [InlineData("\\\"threshold\\\":\\\"Infinity\\\"", "\\\"threshold\\\":\\\"NaN\\\"", "refused ones (The threshold must be a number)")]
    [InlineData("\\\"falseAlarmRate\\\":0.1", "\\\"falseAlarmRate\\\":0.001", "refused ones (A false-alarm rate of 0.001")]
    [InlineData("\\\"latest\\\":\\\"", "\\\"latest\\\":\\\"AAAAAAA=", "malformed ones")]
    [InlineData("\\\"rolling\\\":", "\\\"roling\\\":", "malformed ones")]
    public void DamagedMonitorsAreRefused(string part, string damage, string message)
    {
        string text = Encoding.Latin1.GetString(Saved());
        int header = BitConverter.ToInt32(Saved(), 0);
        // A file of another program has no checksum to betray the damage.
        string damaged = text[8..(8 + header)].Replace("\"autoencoders.crc32\"", "\"note\"", StringComparison.Ordinal);
        Assert.Contains(part, damaged, StringComparison.Ordinal);
        int place = damaged.IndexOf(part, damaged.IndexOf("score_monitors", StringComparison.Ordinal), StringComparison.Ordinal);
        damaged = damaged[..place] + damage + damaged[(place + part.Length)..];
        byte[] bytes = [.. BitConverter.GetBytes((long)damaged.Length), .. Encoding.Latin1.GetBytes(damaged + text[(8 + header)..])];
        var refused = Assert.Throws<WeightsFileException>(() => StreamingDetector<StreamNetwork>.Load(bytes, out _));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal("the alarm and the charts of a stream in the metadata", refused.Expected);
    }

    private static ScoreMonitors Fresh() => new()
    {
        Alarm = new AlarmMonitor(new AlarmRule { Needed = 3, Of = 70, Release = 0.98, Mute = 8 }, Threshold),
        Ewma = new EwmaChart(center: 1.5, deviation: 0.2, weight: 0.125, limit: 2),
        Cusum = new CusumChart(center: 1.5, deviation: 0.5, allowance: 0.5, limit: 2),
        Rolling = new RollingThreshold(Scores(50, seed: 2), 0.1),
    };

    private static byte[] Saved()
    {
        using var file = new MemoryStream();
        s_detector.Save(file, Fresh());
        return file.ToArray();
    }

    private static (AlarmChange Alarm, bool Ewma, bool Cusum, float Rolling) Add(ScoreMonitors monitors, float score)
    {
        monitors.Rolling!.Observe(score, monitors.Alarm!.IsOn);
        return (monitors.Alarm.Add(score), monitors.Ewma!.Add(score), monitors.Cusum!.Add(score), monitors.Rolling.Value);
    }

    private static float[] Scores(int count, ulong seed)
    {
        var random = new CounterRandom(seed);
        var scores = new float[count];
        for (int i = 0; i < count; i++)
            scores[i] = random.NextSingle() + random.NextSingle() + random.NextSingle();
        return scores;
    }
}
