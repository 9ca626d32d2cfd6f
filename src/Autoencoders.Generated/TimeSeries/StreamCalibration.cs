using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>The values that a streaming detector learned from a normal series, as JSON in the metadata of a weights file.</summary>
internal sealed record StreamCalibration
{
    private const string Expected = "the calibration of a streaming detector in the metadata";

    /// <summary>The values of one row.</summary>
    public required int Channels { get; init; }

    /// <summary>The score of a row.</summary>
    public required StreamScore Score { get; init; }

    /// <summary>The score above which a row is an anomaly.</summary>
    public required float Threshold { get; init; }

    /// <summary>The wanted rate of false alarms.</summary>
    public required double FalseAlarmRate { get; init; }

    /// <summary>The number of rows that were scored.</summary>
    public required int Rows { get; init; }

    /// <summary>The mean squared difference of each value of a window to its reconstruction.</summary>
    public required float[] TypicalErrors { get; init; }

    /// <summary>The typical mean residual of each channel, for <see cref="StreamScore.MeanResidual"/>; otherwise null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public float[]? TypicalResiduals { get; init; }

    /// <summary>The scores of the calibration in ascending order: all, or as many as describe them.</summary>
    public required float[] Scores { get; init; }

    /// <summary>Reads the calibration from the metadata of a file.</summary>
    /// <exception cref="WeightsFileException">The calibration is missing or damaged, or belongs to another network.</exception>
    public static StreamCalibration Read(SafeTensors source, string file, int features)
    {
        WeightsReader.CheckMetadata(source, WeightsMetadata.Format, WeightsMetadata.OwnFormat);
        if (!source.Metadata.TryGetValue(WeightsMetadata.StreamingDetector, out string? text))
            throw new WeightsFileException(file, null, Expected, "none");
        StreamCalibration calibration;
        try
        {
            calibration = StreamCalibrationJson.Read(text);
        }
        catch (FormatException malformed)
        {
            throw new WeightsFileException(file, null, Expected, malformed.Message, malformed);
        }
        return calibration.Wrong(features) is { } wrong ? throw new WeightsFileException(file, null, Expected, wrong) : calibration;
    }

    /// <summary>The first value that cannot belong to a network with this many inputs; null if all can.</summary>
    private string? Wrong(int features)
    {
        if (Channels < 1 || features % Channels != 0)
            return $"{Channels} channels for {features} inputs";
        if (!Enum.IsDefined(Score))
            return $"the unknown score {Score}";
        if (!float.IsFinite(Threshold))
            return $"a threshold of {Threshold}";
        if (FalseAlarmRate is not (> 0 and < 1))
            return FormattableString.Invariant($"a false-alarm rate of {FalseAlarmRate}");
        if (Rows < 1)
            return $"{Rows} rows";
        if (TypicalErrors.Length != features)
            return $"{TypicalErrors.Length} typical errors of {features} inputs";
        int bad = Array.FindIndex(TypicalErrors, error => !(error >= 0 && float.IsFinite(error)));
        if (bad >= 0)
            return FormattableString.Invariant($"a typical error of {TypicalErrors[bad]} of input {bad}");
        if ((TypicalResiduals?.Length ?? 0) != (Score == StreamScore.MeanResidual ? Channels : 0))
            return $"{TypicalResiduals?.Length ?? 0} typical residuals of {Channels} channels for the score {Score}";
        if (Array.Exists(TypicalResiduals ?? [], residual => !(residual >= 0 && float.IsFinite(residual))))
            return "a typical residual that is negative or not finite";
        return ScoreDistribution.Wrong(Scores, Rows);
    }
}
