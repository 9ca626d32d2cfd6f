namespace Autoencoders.Hosting;

/// <summary>The learning of an anomaly detector beside the requests that it serves.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class DetectorLearningOptions<TNetwork> : LearningOptions
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    /// <summary>
    /// Which rows are held out from training: each tenth. Their scores by the learned network are the calibration of the new threshold.
    /// </summary>
    public int HoldOut { get; set; } = 10;

    /// <summary>
    /// The latest rows that are held out and calibrate the threshold: 1,024. No version is published before there are as many as the wanted rate
    /// of false alarms needs, 99 for 0.01.
    /// </summary>
    public int CalibrationRows { get; set; } = 1024;

    internal override string? Wrong() =>
        HoldOut < 2 ? $"{nameof(HoldOut)} is {HoldOut}; it must be at least 2."
        : CalibrationRows < 1 ? $"{nameof(CalibrationRows)} is {CalibrationRows}; it must be at least 1."
        : base.Wrong();
}
