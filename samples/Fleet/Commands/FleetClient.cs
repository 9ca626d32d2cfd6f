using Fleet.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;

namespace Fleet.Commands;

/// <summary>A client of the cluster, as long as it is not disposed of.</summary>
internal sealed class FleetClient : IAsyncDisposable
{
    private readonly IHost _host;

    private FleetClient(IHost host) => _host = host;

    /// <summary>The grains of the cluster.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Connects to the silos, and waits for the first one for half a minute.</summary>
    /// <param name="database">The connection string of PostgreSQL; null for silos on this machine without it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<FleetClient> ConnectAsync(string? database, CancellationToken cancellation)
    {
        if (database is not null)
            await Schema.EnsureAsync(database, cancellation);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        SiloHost.QuietLogs(builder.Logging);
        builder.UseOrleansClient(client =>
        {
            FleetCluster.Connect(client, database);
            client.UseConnectionRetryFilter(new Retry());
        });
        IHost host = builder.Build();
        await host.StartAsync(cancellation);
        return new FleetClient(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private sealed class Retry : IClientConnectionRetryFilter
    {
        private int _tries = 30;

        public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            return --_tries > 0;
        }
    }
}
