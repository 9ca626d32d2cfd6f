using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>The state of <see cref="ScoreMonitors"/>, as JSON in the metadata of a weights file.</summary>
internal sealed record ScoreMonitorsState
{
    private const string Expected = "the alarm and the charts of a stream in the metadata";

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AlarmMonitorState? Alarm { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EwmaChartState? Ewma { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CusumChartState? Cusum { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RollingThresholdState? Rolling { get; init; }

    /// <summary>The metadata of a file.</summary>
    public static (string Name, string Text) Metadata(ScoreMonitors monitors)
    {
        ArgumentNullException.ThrowIfNull(monitors);
        return (WeightsMetadata.ScoreMonitors, ScoreMonitorsJson.Write(new ScoreMonitorsState
        {
            Alarm = monitors.Alarm?.State,
            Ewma = monitors.Ewma?.State,
            Cusum = monitors.Cusum?.State,
            Rolling = monitors.Rolling?.State,
        }));
    }

    /// <summary>Reads them from the metadata of a file; null if it has none.</summary>
    /// <exception cref="WeightsFileException">They are damaged.</exception>
    public static ScoreMonitors? Read(SafeTensors source, string file)
    {
        if (!source.Metadata.TryGetValue(WeightsMetadata.ScoreMonitors, out string? text))
            return null;
        try
        {
            ScoreMonitorsState state = ScoreMonitorsJson.Read(text);
            return new ScoreMonitors
            {
                Alarm = state.Alarm?.Restore(),
                Ewma = state.Ewma?.Restore(),
                Cusum = state.Cusum?.Restore(),
                Rolling = state.Rolling?.Restore(),
            };
        }
        catch (Exception refused) when (refused is FormatException or ArgumentException)
        {
            throw new WeightsFileException(file, null, Expected, Reason(refused), refused);
        }
    }

    // The parameter that an argument was meant for is no part of the file.
    private static string Reason(Exception refused)
    {
        int parameter = refused.Message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return parameter < 0 ? refused.Message : $"refused ones ({refused.Message[..parameter].TrimEnd('.')})";
    }
}
