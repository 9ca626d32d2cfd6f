namespace Autoencoders.Hosting;

/// <summary>Hands out the version of a network that is in service, to be injected where rows are encoded or reconstructed.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class AutoencoderProvider<TNetwork> : ModelProvider<HostedAutoencoder<TNetwork>>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly AutoencoderReader<TNetwork> _reader;

    internal AutoencoderProvider(string name, AutoencoderOptions<TNetwork> options, HostingServices services)
        : base(name, typeof(TNetwork).Name, options, services)
        => _reader = new AutoencoderReader<TNetwork>(options, Meter);

    /// <summary>Puts a network in service that code made, such as one that has learned.</summary>
    /// <param name="network">The network. Nobody may train it: publish a clone of one that learns.</param>
    /// <param name="scaler">The scaler from raw units to network units; null for rows in network units.</param>
    /// <returns>The new version.</returns>
    /// <exception cref="WeightsFileException">A weight is not finite. The version in service stays.</exception>
    public HostedAutoencoder<TNetwork> Publish(TNetwork network, IScaler? scaler = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        return Publish(_reader.Of(network, scaler));
    }

    private protected override ICandidateReader<HostedAutoencoder<TNetwork>> Reader => _reader;
}
