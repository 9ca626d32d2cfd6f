using Microsoft.Extensions.DependencyInjection;

namespace Autoencoders.Hosting;

/// <summary>An anomaly detector that was registered, for what is added to it.</summary>
/// <typeparam name="TNetwork">The network.</typeparam>
public sealed class DetectorBuilder<TNetwork>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    internal DetectorBuilder(IServiceCollection services, string name) => (Services, Name) = (services, name);

    /// <summary>The services that it was registered with.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The name that it was registered by; empty for the one without a name.</summary>
    public string Name { get; }
}
