namespace Autoencoders;

/// <summary>
/// A threshold that follows a machine: always the score that, of the latest normal scores, the wanted share exceeds. What was an alarm is
/// left out, so that a fault does not become normal. It allocates nothing after construction and is not safe from several threads.
/// </summary>
public sealed class RollingThreshold
{
    private readonly float[] _latest;
    private readonly float[] _sorted;
    private readonly double _falseAlarmRate;
    private readonly int _rank;
    private int _next;

    /// <summary>Begins with the scores of normal rows.</summary>
    /// <param name="scores">Finite scores in the order of time; their number is that of the latest scores that are remembered.</param>
    /// <param name="falseAlarmRate">The share of normal rows that may exceed the threshold: above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate is not above 0 and below 1.</exception>
    /// <exception cref="ArgumentException">There are too few scores for the rate, or one is not finite.</exception>
    public RollingThreshold(ReadOnlySpan<float> scores, double falseAlarmRate)
    {
        FalseAlarmRule.RequireRate(falseAlarmRate);
        _falseAlarmRate = falseAlarmRate;
        _rank = FalseAlarmRule.For(falseAlarmRate, scores.Length, nameof(scores)).Rank;
        if (NonFinite.IndexIn(scores) is var bad and >= 0)
            throw new ArgumentException($"The score of row {bad} (from 0) is {NonFinite.Name(scores[bad])}.", nameof(scores));
        _latest = scores.ToArray();
        _sorted = scores.ToArray();
        Array.Sort(_sorted);
    }

    /// <summary>Goes on from latest scores of which the oldest is not the first.</summary>
    internal RollingThreshold(ReadOnlySpan<float> scores, double falseAlarmRate, int oldest)
        : this(scores, falseAlarmRate) => _next = oldest;

    /// <summary>The number of latest scores that are remembered.</summary>
    public int Length => _latest.Length;

    /// <summary>The score above which a row is an anomaly.</summary>
    public float Value => _sorted[^_rank];

    /// <summary>The rate and the state, for a file.</summary>
    internal RollingThresholdState State => new()
    {
        FalseAlarmRate = _falseAlarmRate,
        Latest = LittleEndian.BytesOf(_latest),
        Next = _next,
    };

    /// <summary>True if a score exceeds the threshold, or is NaN or infinite.</summary>
    /// <param name="score">A score.</param>
    public bool IsAnomaly(float score) => !(score <= Value) || float.IsNegativeInfinity(score);

    /// <summary>
    /// Remembers a score in the place of the oldest, unless an alarm is on or the score is not finite. A normal row above the threshold is
    /// remembered: without it the threshold would only ever fall.
    /// </summary>
    /// <param name="score">The score of the next row.</param>
    /// <param name="isAlarm">Whether the row belongs to an alarm: <see cref="AlarmMonitor.IsOn"/>, or what a person says.</param>
    public void Observe(float score, bool isAlarm)
    {
        if (isAlarm || !float.IsFinite(score))
            return;
        float oldest = _latest[_next];
        _latest[_next] = score;
        _next = _next + 1 == _latest.Length ? 0 : _next + 1;

        int from = Array.BinarySearch(_sorted, oldest);
        int to = Array.BinarySearch(_sorted, score);
        to = to < 0 ? ~to : to;
        if (to > from)
        {
            to--;
            _sorted.AsSpan(from + 1, to - from).CopyTo(_sorted.AsSpan(from));
        }
        else
        {
            _sorted.AsSpan(to, from - to).CopyTo(_sorted.AsSpan(to + 1));
        }
        _sorted[to] = score;
    }
}
