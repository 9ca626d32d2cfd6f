using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;

namespace Fleet.Hosting;

/// <summary>The clustering of silos and clients, and the storage of pumps: memory of this machine, or PostgreSQL.</summary>
internal static class FleetCluster
{
    private const string Id = "fleet", Invariant = "Npgsql";

    // A silo that misses three probes is declared dead. What was sent to it before then is never answered: its senders wait no longer.
    private static readonly TimeSpan s_probe = TimeSpan.FromSeconds(1), s_longestCall = TimeSpan.FromSeconds(5);

    /// <summary>Joins a silo to the cluster.</summary>
    public static void Join(ISiloBuilder silo, SiloSettings settings)
    {
        silo.Configure<SiloOptions>(options => options.SiloName = settings.Name);
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = s_longestCall);
        silo.Configure<ClusterMembershipOptions>(options => options.ProbeTimeout = s_probe);
        if (settings.Database is null)
        {
            silo.UseLocalhostClustering(
                settings.SiloPort, settings.GatewayPort, new IPEndPoint(IPAddress.Loopback, SiloSettings.FirstSiloPort), Id, Id);
            silo.AddMemoryGrainStorage(SiloSettings.Storage, options => options.GrainStorageSerializer = new PumpBytesSerializer());
            return;
        }

        silo.Configure<ClusterOptions>(Identify);
        silo.ConfigureEndpoints(IPAddress.Loopback, settings.SiloPort, settings.GatewayPort);
        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, settings.Database));
        silo.AddAdoNetGrainStorage(SiloSettings.Storage, options =>
        {
            (options.Invariant, options.ConnectionString) = (Invariant, settings.Database);
            options.GrainStorageSerializer = new PumpBytesSerializer();
        });
    }

    /// <summary>Connects a client to the cluster.</summary>
    /// <param name="client">The client.</param>
    /// <param name="database">The connection string of PostgreSQL; null for a cluster on this machine.</param>
    public static void Connect(IClientBuilder client, string? database)
    {
        client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = s_longestCall);
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));
        if (database is null)
        {
            client.UseLocalhostClustering(SiloSettings.GatewayPortOf(1), Id, Id);
            return;
        }

        client.Configure<ClusterOptions>(Identify);
        client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, database));
    }

    private static void Identify(ClusterOptions options) => (options.ClusterId, options.ServiceId) = (Id, Id);
}
