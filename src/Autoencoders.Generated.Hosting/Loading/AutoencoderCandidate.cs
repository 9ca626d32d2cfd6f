namespace Autoencoders.Hosting;

/// <summary>A network that may become the next version.</summary>
internal sealed class AutoencoderCandidate<TNetwork>(
    TNetwork network, IScaler? scaler, Action<TNetwork, IScaler?>? verify, ModelMeter meter)
    : ICandidate<HostedAutoencoder<TNetwork>>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    public void Verify() => verify?.Invoke(network, scaler);

    public void WarmUp() => network.WarmUp();

    public void Save(Stream destination) => WeightsFile.Save(network, destination, scaler);

    public HostedAutoencoder<TNetwork> Host(VersionFacts facts) => new(network, scaler, facts, meter);
}
