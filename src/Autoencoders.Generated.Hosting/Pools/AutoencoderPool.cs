namespace Autoencoders.Hosting;

/// <summary>Many networks of one class by their keys, such as one for each device.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class AutoencoderPool<TNetwork> : ModelPool<HostedAutoencoder<TNetwork>>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    internal AutoencoderPool(string name, PoolOptions<HostedAutoencoder<TNetwork>> options, HostingServices services)
        : base(name, typeof(TNetwork).Name, options, services)
        => Reader = new AutoencoderReader<TNetwork>(new AutoencoderOptions<TNetwork>(), Meter);

    private protected override ICandidateReader<HostedAutoencoder<TNetwork>> Reader { get; }
}
