namespace Autoencoders;

/// <summary>
/// A control chart of exponentially weighted moving averages (Roberts 1959): it shows that the scores of a stream have moved, though none
/// of them stands out. It allocates nothing after construction and is not safe from several threads.
/// </summary>
public sealed class EwmaChart
{
    private readonly float _threshold;

    /// <summary>A chart of known numbers.</summary>
    /// <param name="center">The mean of normal scores.</param>
    /// <param name="deviation">The standard deviation of the average of normal scores, above 0.</param>
    /// <param name="weight">The weight of a new score in the average: above 0 and at most 1; 0.001 remembers about 1,000 scores.</param>
    /// <param name="limit">The number of standard deviations above the center that is too far, above 0.</param>
    /// <param name="threshold">Scores above it are left out: rows that stand out are noticed without a chart.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public EwmaChart(double center, double deviation, double weight, double limit, float threshold = float.PositiveInfinity)
    {
        RequirePositive(deviation, double.MaxValue, nameof(deviation));
        RequirePositive(weight, 1, nameof(weight));
        RequirePositive(limit, double.MaxValue, nameof(limit));
        if (!double.IsFinite(center))
            throw new ArgumentOutOfRangeException(nameof(center), center, "The center must be finite.");
        if (float.IsNaN(threshold))
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold must be a number.");
        (Center, Deviation, Weight, Limit, _threshold, Average) = (center, deviation, weight, limit, threshold, center);
    }

    /// <summary>Goes on from a state.</summary>
    internal EwmaChart(EwmaChartState state)
        : this(state.Center, state.Deviation, state.Weight, state.Limit, state.Threshold) => Average = state.Average;

    /// <summary>The mean of normal scores.</summary>
    public double Center { get; }

    /// <summary>The standard deviation of the average of normal scores.</summary>
    public double Deviation { get; }

    /// <summary>The weight of a new score in the average.</summary>
    public double Weight { get; }

    /// <summary>The number of standard deviations above the center that is too far.</summary>
    public double Limit { get; }

    /// <summary>The average now.</summary>
    public double Average { get; private set; }

    /// <summary>The average in standard deviations above the center; negative below it.</summary>
    public double Level => (Average - Center) / Deviation;

    /// <summary>True if the average lies above the limit.</summary>
    public bool IsAboveLimit => Level > Limit;

    /// <summary>The numbers and the state, for a file.</summary>
    internal EwmaChartState State => new()
    {
        Center = Center,
        Deviation = Deviation,
        Weight = Weight,
        Limit = Limit,
        Threshold = _threshold,
        Average = Average,
    };

    /// <summary>Finds center and deviation from the scores of normal rows.</summary>
    /// <remarks>
    /// The textbook's deviation, <c>sqrt(weight / (2 - weight))</c> times that of a score, holds for independent scores. Those of a machine
    /// whose load comes and goes are not, and their average strays several times as far: it is measured instead.
    /// </remarks>
    /// <param name="scores">In the order of time, many times as many as the average remembers.</param>
    /// <param name="weight">The weight of a new score in the average: above 0 and at most 1.</param>
    /// <param name="limit">The number of standard deviations above the center that is too far, above 0.</param>
    /// <param name="threshold">Scores above it are left out, here and later.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException">There are fewer than two scores up to the threshold, or all are equal, or one is NaN.</exception>
    public static EwmaChart Calibrate(
        ReadOnlySpan<float> scores, double weight = 0.001, double limit = 6, float threshold = float.PositiveInfinity)
    {
        (double center, _) = ControlChartScores.Moments(scores, threshold, nameof(scores));
        var chart = new EwmaChart(center, 1, weight, limit, threshold);
        double squares = 0;
        foreach (float score in scores)
        {
            chart.Add(score);
            squares += chart.Level * chart.Level;
        }
        return new EwmaChart(center, Math.Sqrt(squares / scores.Length), weight, limit, threshold);
    }

    /// <summary>Takes the score of the next row.</summary>
    /// <param name="score">The score; one above the threshold, NaN or infinite is left out.</param>
    /// <returns>True if the average lies above the limit.</returns>
    public bool Add(float score)
    {
        if (score <= _threshold && float.IsFinite(score))
            Average += Weight * (score - Average);
        return IsAboveLimit;
    }

    /// <summary>Begins anew at the center.</summary>
    public void Reset() => Average = Center;

    private static void RequirePositive(double value, double largest, string name)
    {
        if (!(value > 0 && value <= largest))
            throw new ArgumentOutOfRangeException(name, value, $"The value must be above 0{(largest == 1 ? " and at most 1" : " and finite")}.");
    }
}
