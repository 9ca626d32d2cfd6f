namespace Autoencoders;

/// <summary>
/// The alarm and the charts that watch the scores of one stream, as the file of its detector holds them. Each may be absent.
/// </summary>
/// <remarks>
/// A file has their state, and they come back with it: an alarm that was on is still on, an average stands where it stood, and a rolling
/// threshold remembers the latest normal scores. So a program that is started again goes on where it ended. For a new beginning, behind a
/// long gap or on another machine, call <c>Reset</c>; a <see cref="RollingThreshold"/> begins with scores of that machine instead.
/// </remarks>
/// <example><code>
/// var detector = StreamingDetector&lt;MachineAutoencoder>.Calibrate(model, Series.ReadCsv("pump.csv"), falseAlarmRate: 0.001);
/// var alarm = new AlarmMonitor(new AlarmRule { Needed = 3, Of = 5 }, detector.Threshold);
/// detector.Save("pump.safetensors", new ScoreMonitors { Alarm = alarm });
/// detector = StreamingDetector&lt;MachineAutoencoder>.Load("pump.safetensors", out ScoreMonitors? monitors);
/// alarm = monitors?.Alarm ?? alarm;
/// </code></example>
public sealed class ScoreMonitors
{
    /// <summary>The alarm: its rule, its threshold and the latest rows.</summary>
    public AlarmMonitor? Alarm { get; init; }

    /// <summary>The chart that notices a slow drift.</summary>
    public EwmaChart? Ewma { get; init; }

    /// <summary>The chart that notices a small step.</summary>
    public CusumChart? Cusum { get; init; }

    /// <summary>The threshold over the latest normal scores.</summary>
    public RollingThreshold? Rolling { get; init; }
}
