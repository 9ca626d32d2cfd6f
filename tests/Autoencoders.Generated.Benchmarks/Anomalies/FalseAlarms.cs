namespace Autoencoders.Benchmarks.Anomalies;

/// <summary>What a calibration promised, and the false alarms among normal rows that it has not seen.</summary>
/// <param name="CalibrationRows">The normal rows that gave the threshold.</param>
/// <param name="Expected">The mean rate over all calibrations with as many rows.</param>
/// <param name="TrueRate">Where it says that the rate of this threshold lies.</param>
/// <param name="FreshRows">The rows that were looked at.</param>
/// <param name="Forecast">Where it says that the share among so many rows lies.</param>
/// <param name="Found">The share that was taken for anomalies.</param>
internal sealed record FalseAlarms(
    int CalibrationRows, double Expected, RateInterval TrueRate, int FreshRows, RateInterval Forecast, double Found)
{
    /// <summary>Looks at fresh normal rows.</summary>
    public static FalseAlarms Of<TNetwork>(AnomalyDetector<TNetwork> detector, Dataset fresh)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        int alarms = detector.IsAnomalyBatch(fresh.Values.Span, new bool[fresh.Count]);
        return new FalseAlarms(
            detector.CalibrationRows,
            detector.ExpectedFalseAlarmRate,
            detector.FalseAlarmInterval,
            fresh.Count,
            detector.FalseAlarmIntervalIn(fresh.Count),
            alarms / (double)fresh.Count);
    }

    /// <summary>Whether the share found lies where it was forecast.</summary>
    public bool Hold => Forecast.Contains(Found);
}
