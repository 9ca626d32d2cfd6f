namespace Sensor;

/// <summary>
/// A chart of exponentially weighted moving averages (Roberts 1959): tells when the scores of a stream have moved, though none of them
/// stands out. Allocates nothing once it is calibrated.
/// </summary>
internal sealed class ControlChart
{
    /// <summary>How many standard deviations the average may lie above the center line.</summary>
    public const double Limit = 6;

    // The average remembers about a thousand scores: what drifts for tens of thousands is worth the patience.
    private const double Weight = 0.001;

    private readonly double _center;
    private readonly double _sigma;
    private readonly float _threshold;
    private double _average;

    private ControlChart(double center, double sigma, float threshold)
    {
        _center = center;
        _sigma = sigma;
        _threshold = threshold;
        _average = center;
    }

    /// <summary>How far the average lies above the center line, in standard deviations.</summary>
    public double Level => (_average - _center) / _sigma;

    /// <summary>Whether the average lies beyond the limit.</summary>
    public bool IsBeyondLimit => Level > Limit;

    /// <summary>Finds center line and standard deviation of the average of a sound machine's scores.</summary>
    /// <param name="scores">In the order of time, and of many times as many rows as the average remembers.</param>
    /// <param name="threshold">Scores above it are left out, here and later: rows that stand out are noticed without a chart.</param>
    public static ControlChart Calibrate(ReadOnlySpan<float> scores, float threshold)
    {
        double sum = 0;
        int count = 0;
        foreach (float score in scores)
            (sum, count) = score <= threshold ? (sum + score, count + 1) : (sum, count);
        double center = sum / count;

        // The textbook's deviation, sqrt(Weight / (2 - Weight)) times that of a score, is for scores that are independent. Those of a
        // machine whose load comes and goes are not, and their average strays three times as far: so it is measured.
        var chart = new ControlChart(center, 1, threshold);
        double squares = 0;
        foreach (float score in scores)
        {
            chart.Add(score);
            squares += chart.Level * chart.Level;
        }
        return new ControlChart(center, Math.Sqrt(squares / scores.Length), threshold);
    }

    /// <summary>Takes in the score of the next row.</summary>
    public void Add(float score)
    {
        if (score <= _threshold)
            _average += Weight * (score - _average);
    }
}
