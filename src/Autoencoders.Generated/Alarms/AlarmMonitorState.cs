namespace Autoencoders;

/// <summary>The rule and the state of an <see cref="AlarmMonitor"/> in a file.</summary>
internal sealed record AlarmMonitorState
{
    // Far from where counting on would overflow.
    private const long MostRows = 1L << 62;

    public required int Needed { get; init; }

    public required int Of { get; init; }

    public required double Release { get; init; }

    public required int Mute { get; init; }

    public required float Threshold { get; init; }

    /// <summary>One bit for each of the latest rows: above the threshold.</summary>
    public required ulong[] Above { get; init; }

    /// <summary>One bit for each of the latest rows: above the level of release.</summary>
    public required ulong[] NotCalm { get; init; }

    /// <summary>The bit of the oldest row.</summary>
    public required int Next { get; init; }

    public required long MutedUntil { get; init; }

    public required bool IsOn { get; init; }

    public required long RaisedAt { get; init; }

    public required long Count { get; init; }

    public required long Alarms { get; init; }

    /// <exception cref="FormatException">The state is not one that a monitor can have.</exception>
    /// <exception cref="ArgumentException">The rule or the threshold is refused.</exception>
    public AlarmMonitor Restore()
    {
        // Before a monitor allocates memory for as many rows as the file pretends to have.
        Require(Above, "above the threshold");
        Require(NotCalm, "above the level of release");
        if (Next < 0 || Next >= Of)
            throw new FormatException($"an alarm whose next row is number {Next} of {Of}");
        if (Count is < 0 or > MostRows || Alarms < 0 || Alarms > Count)
            throw new FormatException($"{Alarms} alarms in {Count} rows");
        if (RaisedAt < (IsOn ? 0 : -1) || RaisedAt >= Count || MutedUntil is < -1 or > MostRows)
            throw new FormatException($"an alarm that row {RaisedAt} of {Count} raised, and that is mute until row {MutedUntil}");
        return new AlarmMonitor(this);
    }

    private void Require(ulong[] bits, string name)
    {
        if (bits.Length != AlarmMonitor.WordsFor(Of) || (Of % 64 is var used and > 0 && bits[^1] >> used != 0))
            throw new FormatException($"{bits.Length} words of rows {name} for the latest {Of} rows");
    }
}
