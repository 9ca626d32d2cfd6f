namespace Autoencoders.Hosting;

/// <summary>Makes detectors that may become the next version.</summary>
internal sealed class DetectorReader<TNetwork>(DetectorOptions<TNetwork> options, ModelMeter meter) : ICandidateReader<HostedDetector<TNetwork>>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    public ICandidate<HostedDetector<TNetwork>> Read(SafeTensors file) => Of(AnomalyDetector<TNetwork>.Read(file, file.File));

    public ICandidate<HostedDetector<TNetwork>>? Create() => options.Create is { } create ? Of(create()) : null;

    public ICandidate<HostedDetector<TNetwork>> Of(AnomalyDetector<TNetwork> detector) =>
        new DetectorCandidate<TNetwork>(detector, options.Verify, options.DriftWindow, meter);
}
