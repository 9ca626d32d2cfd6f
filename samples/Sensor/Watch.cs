using Autoencoders;

namespace Sensor;

/// <summary>
/// Looks at a stream row by row: for rows that stand out, and for a drift that no single row shows. Allocates nothing.
/// </summary>
/// <param name="detector">Tells which rows stand out.</param>
/// <param name="chart">Tells when the scores have moved.</param>
internal sealed class Watch(AnomalyDetector<SensorAutoencoder> detector, EwmaChart chart)
{
    /// <summary>The number of standard deviations that the average of the scores may lie above their mean.</summary>
    public const double ChartLimit = 6;

    // The average remembers about a thousand scores: what drifts for tens of thousands is worth the patience.
    private const double ChartWeight = 0.001;

    /// <summary>What tells which rows stand out.</summary>
    public AnomalyDetector<SensorAutoencoder> Detector => detector;

    /// <summary>How far the scores have moved, in standard deviations of the chart.</summary>
    public double Level => chart.Level;

    /// <summary>Whether they have moved too far.</summary>
    public bool HasDrifted => chart.IsAboveLimit;

    /// <summary>Calibrates both by the rows of a sound machine.</summary>
    /// <param name="network">A trained network.</param>
    /// <param name="held">Rows that training has not seen, in the order of time.</param>
    /// <param name="falseAlarms">The share of sound rows that may stand out.</param>
    /// <param name="scaler">What took the training data to network units.</param>
    public static Watch Calibrate(SensorAutoencoder network, Dataset held, double falseAlarms, IScaler scaler)
    {
        var calibrated = AnomalyDetector<SensorAutoencoder>.Calibrate(network, held, falseAlarms, scaler);
        var scores = new float[held.Count];
        calibrated.ScoreBatch(held.Values.Span, scores);
        return new Watch(calibrated, EwmaChart.Calibrate(scores, ChartWeight, ChartLimit, calibrated.Threshold));
    }

    /// <summary>Looks at the next row.</summary>
    /// <returns>Whether it stands out.</returns>
    public bool Look(ReadOnlySpan<float> row)
    {
        AnomalyVerdict verdict = detector.Judge(row);
        chart.Add(verdict.Score);
        return verdict.IsAnomaly;
    }
}
