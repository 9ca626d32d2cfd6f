namespace Autoencoders.Hosting;

/// <summary>Many anomaly detectors of one class by their keys, such as one for each device.</summary>
/// <example><code>
/// services.AddAnomalyDetectorPool&lt;MachineAutoencoder>(options => options.Folder = "machines");      // machines/KEY.safetensors
/// var pool = services.BuildServiceProvider().GetRequiredService&lt;DetectorPool&lt;MachineAutoencoder>>();
/// HostedDetector&lt;MachineAutoencoder> detector = await pool.GetAsync("pump-17");
/// bool isAnomaly = detector.IsAnomaly(row);
/// </code></example>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class DetectorPool<TNetwork> : ModelPool<HostedDetector<TNetwork>>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    internal DetectorPool(string name, PoolOptions<HostedDetector<TNetwork>> options, HostingServices services)
        : base(name, typeof(TNetwork).Name, options, services)
        => Reader = new DetectorReader<TNetwork>(new DetectorOptions<TNetwork> { DriftWindow = 0 }, Meter);

    private protected override ICandidateReader<HostedDetector<TNetwork>> Reader { get; }
}
