namespace Autoencoders.Hosting;

/// <summary>Hands out the version of an anomaly detector that is in service, to be injected where rows are judged.</summary>
/// <example><code>
/// HostedDetector&lt;MachineAutoencoder> detector = provider.Current;              // once a request
/// AnomalyVerdict verdict = detector.Judge(row);
/// var causes = new FeatureContribution[2];
/// detector.Explain(row, causes);                                              // of the same version, whatever is swapped meanwhile
/// </code></example>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class DetectorProvider<TNetwork> : ModelProvider<HostedDetector<TNetwork>>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly DetectorReader<TNetwork> _reader;

    internal DetectorProvider(string name, DetectorOptions<TNetwork> options, HostingServices services)
        : base(name, typeof(TNetwork).Name, options, services)
        => _reader = new DetectorReader<TNetwork>(options, Meter);

    /// <summary>Puts a detector in service that code made, such as one that was calibrated anew.</summary>
    /// <param name="detector">The detector. Nobody may train its network.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="WeightsFileException">A weight is not finite. The version in service stays.</exception>
    public HostedDetector<TNetwork> Publish(AnomalyDetector<TNetwork> detector)
    {
        ArgumentNullException.ThrowIfNull(detector);
        return Publish(_reader.Of(detector));
    }

    private protected override ICandidateReader<HostedDetector<TNetwork>> Reader => _reader;
}
