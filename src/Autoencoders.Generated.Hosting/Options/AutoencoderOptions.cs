namespace Autoencoders.Hosting;

/// <summary>The source of a network and what is asked of it.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class AutoencoderOptions<TNetwork> : ModelOptions
    where TNetwork : class, IAutoencoder<TNetwork>
{
    /// <summary>
    /// Refuses a network that was loaded, with its scaler if it has one, by throwing an exception, for example after reconstructing known rows.
    /// </summary>
    public Action<TNetwork, IScaler?>? Verify { get; set; }

    /// <summary>Takes a network that code makes, such as the <c>Trained</c> one of its class.</summary>
    /// <param name="create">Makes the network, at each load. Nobody may train it.</param>
    /// <param name="scaler">The scaler from raw units to network units; null for rows in network units.</param>
    public void From(Func<TNetwork> create, IScaler? scaler = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        (Create, Scaler) = (create, scaler);
    }

    /// <summary>Makes the network; null where it is read.</summary>
    internal Func<TNetwork>? Create { get; private set; }

    /// <summary>The scaler of the network that code makes.</summary>
    internal IScaler? Scaler { get; private set; }

    internal override bool IsMadeByCode => Create is not null;
}
