namespace Autoencoders;

/// <summary>
/// A control chart of cumulative sums (Page 1954), one-sided: it adds up by how much scores exceed their mean and an allowance, and
/// notices a small step of the mean soonest. It allocates nothing after construction and is not safe from several threads.
/// </summary>
public sealed class CusumChart
{
    private readonly float _threshold;

    /// <summary>A chart of known numbers.</summary>
    /// <param name="center">The mean of normal scores.</param>
    /// <param name="deviation">The standard deviation of normal scores, above 0.</param>
    /// <param name="allowance">
    /// The deviations above the center that are not added up, at least 0: half of the step that is to be noticed, usually 0.5.
    /// </param>
    /// <param name="limit">The sum, in deviations, that is too much, above 0: 4 to 5 for independent scores.</param>
    /// <param name="threshold">Scores above it are left out: rows that stand out are noticed without a chart.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public CusumChart(double center, double deviation, double allowance, double limit, float threshold = float.PositiveInfinity)
    {
        if (!double.IsFinite(center))
            throw new ArgumentOutOfRangeException(nameof(center), center, "The center must be finite.");
        if (!(deviation > 0 && double.IsFinite(deviation)))
            throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "The deviation must be above 0 and finite.");
        if (!(allowance >= 0 && double.IsFinite(allowance)))
            throw new ArgumentOutOfRangeException(nameof(allowance), allowance, "The allowance must be at least 0 and finite.");
        if (!(limit > 0 && double.IsFinite(limit)))
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "The limit must be above 0 and finite.");
        if (float.IsNaN(threshold))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold must be a number.");
        (Center, Deviation, Allowance, Limit, _threshold) = (center, deviation, allowance, limit, threshold);
    }

    /// <summary>Goes on from a state.</summary>
    internal CusumChart(CusumChartState state)
        : this(state.Center, state.Deviation, state.Allowance, state.Limit, state.Threshold) => Sum = state.Sum;

    /// <summary>The mean of normal scores.</summary>
    public double Center { get; }

    /// <summary>The standard deviation of normal scores.</summary>
    public double Deviation { get; }

    /// <summary>The deviations above the center that are not added up.</summary>
    public double Allowance { get; }

    /// <summary>The sum that is too much, in deviations.</summary>
    public double Limit { get; }

    /// <summary>The sum now, in deviations; never below 0.</summary>
    public double Sum { get; private set; }

    /// <summary>True if the sum is above the limit.</summary>
    public bool IsAboveLimit => Sum > Limit;

    /// <summary>The numbers and the state, for a file.</summary>
    internal CusumChartState State => new()
    {
        Center = Center,
        Deviation = Deviation,
        Allowance = Allowance,
        Limit = Limit,
        Threshold = _threshold,
        Sum = Sum,
    };

    /// <summary>Finds mean and deviation from the scores of normal rows.</summary>
    /// <remarks>
    /// The textbook's limit of 4 to 5 holds for independent scores. Without a limit of yours, the limit is twice the largest sum that the
    /// normal scores themselves reach, at least 5: scores of a machine whose load comes and goes reach more than independent ones.
    /// </remarks>
    /// <param name="scores">In the order of time.</param>
    /// <param name="allowance">The deviations above the center that are not added up, at least 0.</param>
    /// <param name="limit">The sum that is too much, in deviations; null to find it.</param>
    /// <param name="threshold">Scores above it are left out, here and later.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException">There are fewer than two scores up to the threshold, or all are equal, or one is NaN.</exception>
    public static CusumChart Calibrate(
        ReadOnlySpan<float> scores, double allowance = 0.5, double? limit = null, float threshold = float.PositiveInfinity)
    {
        (double center, double deviation) = ControlChartScores.Moments(scores, threshold, nameof(scores));
        if (limit is { } known)
            return new CusumChart(center, deviation, allowance, known, threshold);
        var chart = new CusumChart(center, deviation, allowance, double.MaxValue, threshold);
        double largest = 0;
        foreach (float score in scores)
        {
            chart.Add(score);
            largest = Math.Max(largest, chart.Sum);
        }
        return new CusumChart(center, deviation, allowance, Math.Max(5, 2 * largest), threshold);
    }

    /// <summary>Takes the score of the next row.</summary>
    /// <param name="score">The score; one above the threshold, NaN or infinite is left out.</param>
    /// <returns>True if the sum is above the limit.</returns>
    public bool Add(float score)
    {
        if (score <= _threshold && float.IsFinite(score))
            Sum = Math.Max(0, Sum + ((score - Center) / Deviation) - Allowance);
        return IsAboveLimit;
    }

    /// <summary>Begins anew at 0.</summary>
    public void Reset() => Sum = 0;
}
