namespace Autoencoders;

/// <summary>The values that a detector learned from held-out normal rows, as JSON in the metadata of a weights file.</summary>
internal sealed record Calibration
{
    private const string Expected = "the calibration of an anomaly detector in the metadata";

    /// <summary>The score above which a row is an anomaly.</summary>
    public required float Threshold { get; init; }

    /// <summary>The wanted rate of false alarms.</summary>
    public required double FalseAlarmRate { get; init; }

    /// <summary>Which of the scores is the threshold, counted from the largest.</summary>
    public required int Rank { get; init; }

    /// <summary>The number of rows that were scored.</summary>
    public required int Rows { get; init; }

    /// <summary>The mean squared difference of each feature to its reconstruction.</summary>
    public required float[] TypicalErrors { get; init; }

    /// <summary>Reads the calibration from the metadata of a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="file">Its name for messages.</param>
    /// <param name="features">The input length of the network.</param>
    /// <exception cref="WeightsFileException">The calibration is missing or damaged, or belongs to another network.</exception>
    public static Calibration Read(SafeTensors source, string file, int features)
    {
        WeightsReader.CheckMetadata(source, file, WeightsMetadata.Format, WeightsMetadata.OwnFormat);
        if (!source.Metadata.TryGetValue(WeightsMetadata.AnomalyDetector, out string? text))
            throw new WeightsFileException(file, null, Expected, "none");

        Calibration calibration;
        try
        {
            calibration = CalibrationJson.Read(text);
        }
        catch (FormatException malformed)
        {
            throw new WeightsFileException(file, null, Expected, malformed.Message, malformed);
        }
        return calibration.Wrong(features) is { } wrong ? throw new WeightsFileException(file, null, Expected, wrong) : calibration;
    }

    /// <summary>The first value that can't belong to a network with this many features; null if all can.</summary>
    private string? Wrong(int features)
    {
        if (!float.IsFinite(Threshold))
            return $"a threshold of {Threshold}";
        if (FalseAlarmRate is not (> 0 and < 1))
            return FormattableString.Invariant($"a false-alarm rate of {FalseAlarmRate}");
        if (Rank < 1 || Rank > Rows)
            return $"rank {Rank} of {Rows} rows";
        if (TypicalErrors.Length != features)
            return $"{TypicalErrors.Length} typical errors of {features} features";
        int bad = Array.FindIndex(TypicalErrors, error => !(error >= 0 && float.IsFinite(error)));
        return bad < 0 ? null : FormattableString.Invariant($"a typical error of {TypicalErrors[bad]} of feature {bad}");
    }
}
