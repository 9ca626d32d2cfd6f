using Autoencoders;
using Autoencoders.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers networks and anomaly detectors with the services of a host.</summary>
/// <example><code>
/// services.AddAnomalyDetector&lt;MachineAutoencoder>(options =>
/// {
///     options.Path = "machine.safetensors";
///     options.Watch = FileWatching.Events;                // a new file takes the place of the old one while requests run
/// });
/// services.AddHealthChecks().AddCheck&lt;ModelHealthCheck>("models");
/// </code></example>
public static class AutoencoderServiceCollectionExtensions
{
    /// <summary>Registers an anomaly detector; <see cref="DetectorProvider{TNetwork}"/> is injected.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the source of the detector, and the rest.</param>
    /// <exception cref="InvalidOperationException">There is a detector of this class without a name already.</exception>
    public static DetectorBuilder<TNetwork> AddAnomalyDetector<TNetwork>(
        this IServiceCollection services, Action<DetectorOptions<TNetwork>> configure)
        where TNetwork : class, IAutoencoder<TNetwork> => services.AddAnomalyDetector(name: "", configure);

    /// <summary>
    /// Registers an anomaly detector by a name, one of several of the class. The name is the key of the service, <c>[FromKeyedServices("pump")]
    /// DetectorProvider&lt;PumpAutoencoder> provider</c>, and the name of its options.
    /// </summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="services">The services of the host.</param>
    /// <param name="name">The name; empty for the detector without a key.</param>
    /// <param name="configure">Sets the source of the detector, and the rest.</param>
    /// <exception cref="InvalidOperationException">There is a detector of this class by that name already.</exception>
    public static DetectorBuilder<TNetwork> AddAnomalyDetector<TNetwork>(
        this IServiceCollection services, string name, Action<DetectorOptions<TNetwork>> configure)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ModelRegistration.Add(
            services, name, configure, (options, common) => new DetectorProvider<TNetwork>(name, options, common));
        return new DetectorBuilder<TNetwork>(services, name);
    }

    /// <summary>Registers a network; <see cref="AutoencoderProvider{TNetwork}"/> is injected.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the source of the network, and the rest.</param>
    /// <exception cref="InvalidOperationException">There is a network of this class without a name already.</exception>
    public static AutoencoderBuilder<TNetwork> AddAutoencoder<TNetwork>(
        this IServiceCollection services, Action<AutoencoderOptions<TNetwork>> configure)
        where TNetwork : class, IAutoencoder<TNetwork> => services.AddAutoencoder(name: "", configure);

    /// <summary>Registers a network by a name, one of several of the class. The name is the key of the service, and the name of its options.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="services">The services of the host.</param>
    /// <param name="name">The name; empty for the network without a key.</param>
    /// <param name="configure">Sets the source of the network, and the rest.</param>
    /// <exception cref="InvalidOperationException">There is a network of this class by that name already.</exception>
    public static AutoencoderBuilder<TNetwork> AddAutoencoder<TNetwork>(
        this IServiceCollection services, string name, Action<AutoencoderOptions<TNetwork>> configure)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ModelRegistration.Add(
            services, name, configure, (options, common) => new AutoencoderProvider<TNetwork>(name, options, common));
        return new AutoencoderBuilder<TNetwork>(services, name);
    }
}
