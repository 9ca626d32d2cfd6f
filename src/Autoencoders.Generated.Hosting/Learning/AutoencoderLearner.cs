namespace Autoencoders.Hosting;

/// <summary>Learns a network from the rows of requests.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class AutoencoderLearner<TNetwork> : ModelLearner<TNetwork, HostedAutoencoder<TNetwork>>
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    private readonly AutoencoderProvider<TNetwork> _provider;

    internal AutoencoderLearner(
        AutoencoderProvider<TNetwork> provider, AutoencoderLearningOptions<TNetwork> options, HostingServices services)
        : base(provider, options, services) => _provider = provider;

    private protected override (TNetwork Network, IScaler? Scaler) WeightsOf(HostedAutoencoder<TNetwork> version) =>
        (version.Network, version.Scaler);

    private protected override HostedAutoencoder<TNetwork>? Publish(TNetwork network, HostedAutoencoder<TNetwork> basis) =>
        _provider.Publish(network, basis.Scaler);

    private protected override void Save(HostedAutoencoder<TNetwork> version, string path) =>
        WeightsFile.Save(version.Network, path, version.Scaler);
}
