using Autoencoders;
using Autoencoders.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers pools of many models of a class with the services of a host.</summary>
public static class PoolServiceCollectionExtensions
{
    /// <summary>Registers a pool of anomaly detectors; <see cref="DetectorPool{TNetwork}"/> is injected.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the files of the pool and its limits.</param>
    /// <exception cref="InvalidOperationException">There is a pool of this class without a name already.</exception>
    public static IServiceCollection AddAnomalyDetectorPool<TNetwork>(
        this IServiceCollection services, Action<PoolOptions<HostedDetector<TNetwork>>> configure)
        where TNetwork : class, IAutoencoder<TNetwork> => services.AddAnomalyDetectorPool(name: "", configure);

    /// <summary>Registers a pool of anomaly detectors by a name, which is the key of the service.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="services">The services of the host.</param>
    /// <param name="name">The name; empty for the pool without a key.</param>
    /// <param name="configure">Sets the files of the pool and its limits.</param>
    /// <exception cref="InvalidOperationException">There is a pool of this class by that name already.</exception>
    public static IServiceCollection AddAnomalyDetectorPool<TNetwork>(
        this IServiceCollection services, string name, Action<PoolOptions<HostedDetector<TNetwork>>> configure)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ModelRegistration.AddPool(services, name, configure, (options, common) => new DetectorPool<TNetwork>(name, options, common));
        return services;
    }

    /// <summary>Registers a pool of networks; <see cref="AutoencoderPool{TNetwork}"/> is injected.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets the files of the pool and its limits.</param>
    /// <exception cref="InvalidOperationException">There is a pool of this class without a name already.</exception>
    public static IServiceCollection AddAutoencoderPool<TNetwork>(
        this IServiceCollection services, Action<PoolOptions<HostedAutoencoder<TNetwork>>> configure)
        where TNetwork : class, IAutoencoder<TNetwork> => services.AddAutoencoderPool(name: "", configure);

    /// <summary>Registers a pool of networks by a name, which is the key of the service.</summary>
    /// <typeparam name="TNetwork">The network.</typeparam>
    /// <param name="services">The services of the host.</param>
    /// <param name="name">The name; empty for the pool without a key.</param>
    /// <param name="configure">Sets the files of the pool and its limits.</param>
    /// <exception cref="InvalidOperationException">There is a pool of this class by that name already.</exception>
    public static IServiceCollection AddAutoencoderPool<TNetwork>(
        this IServiceCollection services, string name, Action<PoolOptions<HostedAutoencoder<TNetwork>>> configure)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        ModelRegistration.AddPool(services, name, configure, (options, common) => new AutoencoderPool<TNetwork>(name, options, common));
        return services;
    }
}
