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
/// detector.Save("pump.safetensors", new ScoreMonitors { Alarm = alarm, Ewma = chart });
/// detector = StreamingDetector&lt;PumpWindows>.Load("pump.safetensors", out ScoreMonitors? monitors);
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
