namespace Autoencoders.Hosting;

/// <summary>
/// Learns an anomaly detector from the rows of requests. A part of the rows is held out from training and calibrates the threshold of each
/// learned version anew, at the wanted rate of false alarms.
/// </summary>
/// <remarks>
/// Observe rows that are normal for all that is known. Rows above the threshold are not left out automatically: a threshold that is
/// calibrated without the rows above the one before it falls from version to version.
/// </remarks>
/// <example><code>
/// services.AddAnomalyDetector&lt;MachineAutoencoder>(options => options.Path = "machine.safetensors")
///     .AddLearning(learning => learning.PublishEvery = TimeSpan.FromMinutes(5));
/// var learner = services.BuildServiceProvider().GetRequiredService&lt;DetectorLearner&lt;MachineAutoencoder>>();
/// bool isTaken = learner.Observe(row);                                        // never waits
/// </code></example>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class DetectorLearner<TNetwork> : ModelLearner<TNetwork, HostedDetector<TNetwork>>
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    private readonly DetectorProvider<TNetwork> _provider;
    private readonly DetectorLearningOptions<TNetwork> _options;
    private readonly LatestRows _heldOut;
    private long _rows;

    internal DetectorLearner(DetectorProvider<TNetwork> provider, DetectorLearningOptions<TNetwork> options, HostingServices services)
        : base(provider, options, services)
    {
        (_provider, _options) = (provider, options);
        _heldOut = new LatestRows(options.CalibrationRows, TNetwork.InputLength, TNetwork.ConditionLength);
    }

    private protected override (TNetwork Network, IScaler? Scaler) WeightsOf(HostedDetector<TNetwork> version) =>
        (version.Detector.Network, version.Detector.Scaler);

    private protected override bool HoldsOut(ReadOnlySpan<float> row)
    {
        if (++_rows % _options.HoldOut != 0)
            return false;
        _heldOut.Add(row);
        return true;
    }

    private protected override HostedDetector<TNetwork>? Publish(TNetwork network, HostedDetector<TNetwork> basis)
    {
        AnomalyDetector<TNetwork> old = basis.Detector;
        if (_heldOut.Count < AnomalyDetector<TNetwork>.RowsNeeded(old.WantedFalseAlarmRate))
            return null;
        var detector = AnomalyDetector<TNetwork>.Calibrate(
            network, _heldOut.ToDataset(), old.WantedFalseAlarmRate, old.Scaler, old.Reference, old.Contamination);
        return _provider.Publish(detector);
    }

    private protected override void Save(HostedDetector<TNetwork> version, string path) => version.Detector.Save(path);
}
