namespace Autoencoders.Hosting;

/// <summary>Makes networks that may become the next version.</summary>
internal sealed class AutoencoderReader<TNetwork>(AutoencoderOptions<TNetwork> options, ModelMeter meter)
    : ICandidateReader<HostedAutoencoder<TNetwork>>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    public ICandidate<HostedAutoencoder<TNetwork>> Read(SafeTensors file)
    {
        TNetwork network = WeightsFile.Load<TNetwork>(file, out IScaler? scaler);
        return Of(network, scaler);
    }

    public ICandidate<HostedAutoencoder<TNetwork>>? Create() =>
        options.Create is { } create ? Of(create(), options.Scaler) : null;

    public ICandidate<HostedAutoencoder<TNetwork>> Of(TNetwork network, IScaler? scaler) =>
        new AutoencoderCandidate<TNetwork>(network, scaler, options.Verify, meter);
}
