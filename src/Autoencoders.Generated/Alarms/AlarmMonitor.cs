using System.Numerics;

namespace Autoencoders;

/// <summary>
/// Turns the scores of a stream into alarms by a rule. It allocates nothing after construction and is not safe from several threads.
/// </summary>
/// <example><code>
/// var monitor = new AlarmMonitor(new AlarmRule { Needed = 3, Of = 5, Mute = 60 }, threshold: 0.4f);
/// float score = model.ReconstructionError(row);
/// if (monitor.Add(score) == AlarmChange.Raised)
///     Console.WriteLine($"alarm at row {monitor.RaisedAt}");
/// </code></example>
public sealed class AlarmMonitor
{
    // One bit a row: the rows above the threshold, and those above the level of release.
    private readonly ulong[] _above;
    private readonly ulong[] _notCalm;
    private int _next;
    private int _aboveCount;
    private int _notCalmCount;
    private long _mutedUntil = -1;

    /// <summary>Begins without an alarm.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="threshold">The score above which a row counts; it must not be negative where the rule has a release below 1.</param>
    /// <exception cref="ArgumentException">
    /// The rule needs more rows than it looks at, or the threshold is not finite, or is negative with hysteresis.
    /// </exception>
    public AlarmMonitor(AlarmRule rule, float threshold)
    {
        ArgumentNullException.ThrowIfNull(rule);
        rule.Require(nameof(rule));
        if (!float.IsFinite(threshold))
            throw new ArgumentException($"The threshold is {NonFinite.Name(threshold)}.", nameof(threshold));
        if (threshold < 0 && rule.Release < 1)
            throw new ArgumentException($"A release of {rule.Release} needs a threshold of at least 0; it is {threshold}.", nameof(threshold));
        (Rule, Threshold) = (rule, threshold);
        ReleaseThreshold = (float)(threshold * rule.Release);
        int words = WordsFor(rule.Of);
        (_above, _notCalm) = (new ulong[words], new ulong[words]);
    }

    /// <summary>Goes on from a state that was checked.</summary>
    internal AlarmMonitor(AlarmMonitorState state)
        : this(
            new AlarmRule { Needed = state.Needed, Of = state.Of, Release = state.Release, Mute = state.Mute }, state.Threshold)
    {
        state.Above.CopyTo(_above, 0);
        state.NotCalm.CopyTo(_notCalm, 0);
        foreach (ulong word in _above)
            _aboveCount += BitOperations.PopCount(word);
        foreach (ulong word in _notCalm)
            _notCalmCount += BitOperations.PopCount(word);
        (_next, _mutedUntil) = (state.Next, state.MutedUntil);
        (IsOn, RaisedAt, Count, Alarms) = (state.IsOn, state.RaisedAt, state.Count, state.Alarms);
    }

    /// <summary>The rule.</summary>
    public AlarmRule Rule { get; }

    /// <summary>The score above which a row counts towards an alarm.</summary>
    public float Threshold { get; }

    /// <summary>The score above which a row keeps an alarm on.</summary>
    public float ReleaseThreshold { get; }

    /// <summary>True while an alarm is on.</summary>
    public bool IsOn { get; private set; }

    /// <summary>The row that raised the latest alarm, from 0; -1 before the first.</summary>
    public long RaisedAt { get; private set; } = -1;

    /// <summary>The number of rows so far.</summary>
    public long Count { get; private set; }

    /// <summary>The number of alarms so far.</summary>
    public long Alarms { get; private set; }

    /// <summary>The rule and the state, for a file.</summary>
    internal AlarmMonitorState State => new()
    {
        Needed = Rule.Needed,
        Of = Rule.Of,
        Release = Rule.Release,
        Mute = Rule.Mute,
        Threshold = Threshold,
        Above = _above,
        NotCalm = _notCalm,
        Next = _next,
        MutedUntil = _mutedUntil,
        IsOn = IsOn,
        RaisedAt = RaisedAt,
        Count = Count,
        Alarms = Alarms,
    };

    /// <summary>The words that hold a bit for each of so many rows.</summary>
    internal static int WordsFor(int rows) => (int)((rows + 63L) / 64);

    /// <summary>Takes the score of the next row. NaN and infinity count as above the threshold.</summary>
    /// <param name="score">The score.</param>
    /// <returns>Whether the row raised or cleared an alarm.</returns>
    public AlarmChange Add(float score)
    {
        long row = Count++;
        _aboveCount += Replace(_above, !(score <= Threshold));
        _notCalmCount += Replace(_notCalm, !(score <= ReleaseThreshold));
        _next = _next + 1 == Rule.Of ? 0 : _next + 1;
        if (IsOn)
        {
            if (_notCalmCount >= Rule.Needed)
                return AlarmChange.None;
            IsOn = false;
            _mutedUntil = row + Rule.Mute;
            return AlarmChange.Cleared;
        }

        if (_aboveCount < Rule.Needed || row <= _mutedUntil)
            return AlarmChange.None;
        IsOn = true;
        RaisedAt = row;
        Alarms++;
        return AlarmChange.Raised;
    }

    /// <summary>Forgets the latest rows and ends an alarm, for example behind a gap in time. Rows and alarms are counted on.</summary>
    public void Reset()
    {
        Array.Clear(_above);
        Array.Clear(_notCalm);
        (_next, _aboveCount, _notCalmCount, _mutedUntil, IsOn) = (0, 0, 0, -1, false);
    }

    /// <summary>Puts a bit in the place of the oldest, and says by how much their number changes.</summary>
    private int Replace(ulong[] bits, bool isSet)
    {
        ref ulong word = ref bits[_next >> 6];
        int before = BitOperations.PopCount(word);
        ulong bit = 1UL << (_next & 63);
        word = isSet ? word | bit : word & ~bit;
        return BitOperations.PopCount(word) - before;
    }
}
