namespace Autoencoders;

/// <summary>The rate and the state of a <see cref="RollingThreshold"/> in a file.</summary>
internal sealed record RollingThresholdState
{
    public required double FalseAlarmRate { get; init; }

    /// <summary>The latest normal scores, little-endian.</summary>
    public required byte[] Latest { get; init; }

    /// <summary>The place of the oldest score.</summary>
    public required int Next { get; init; }

    /// <exception cref="FormatException">The state is not one that a threshold can have.</exception>
    /// <exception cref="ArgumentException">The rate or a score is refused.</exception>
    public RollingThreshold Restore()
    {
        if (Latest.Length % sizeof(float) != 0)
            throw new FormatException($"{Latest.Length} bytes of latest scores");
        float[] scores = LittleEndian.FloatsOf(Latest);
        return Next >= 0 && Next < scores.Length
            ? new RollingThreshold(scores, FalseAlarmRate, Next)
            : throw new FormatException($"an oldest score with the number {Next} of {scores.Length}");
    }
}
