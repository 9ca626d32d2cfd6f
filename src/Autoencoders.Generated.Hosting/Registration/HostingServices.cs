using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Autoencoders.Hosting;

/// <summary>The services of a container that every model uses.</summary>
/// <param name="Meters">The instruments.</param>
/// <param name="Clock">The container's clock, or that of the system.</param>
/// <param name="Logger">The log.</param>
internal sealed record HostingServices(HostingMeters Meters, TimeProvider Clock, ILogger Logger)
{
    private const string Category = "Autoencoders.Hosting";

    public static HostingServices Of(IServiceProvider services) => new(
        services.GetRequiredService<HostingMeters>(),
        services.GetService<TimeProvider>() ?? TimeProvider.System,
        services.GetService<ILoggerFactory>()?.CreateLogger(Category) ?? NullLogger.Instance);
}
