using System.Globalization;

namespace Fleet.Hosting;

/// <summary>The settings of a silo.</summary>
internal sealed record SiloSettings
{
    /// <summary>The name of the grain storage.</summary>
    public const string Storage = "fleet";

    /// <summary>The environment variable that names the database.</summary>
    public const string DatabaseVariable = "FLEET_DATABASE";

    private const int SiloPorts = 11110, GatewayPorts = 30000, PagePorts = 5089;

    /// <summary>The number of the silo on this machine, from 1. It chooses the ports and the name.</summary>
    public int Number { get; init; } = 1;

    /// <summary>The connection string of PostgreSQL; null for a cluster on this machine that keeps everything in memory.</summary>
    public string? Database { get; init; }

    /// <summary>The address of the page.</summary>
    public string Page { get; init; } = $"http://localhost:{PagePortOf(1)}";

    /// <summary>The rows after which the state of a pump is saved: as many at most are lost with a silo that is killed.</summary>
    public int CheckpointRows { get; init; } = 512;

    /// <summary>The time after which the state of a pump is saved with its next rows, however few there were.</summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The port at which other silos find this one.</summary>
    public int SiloPort => SiloPorts + Number;

    /// <summary>The port at which clients find this silo.</summary>
    public int GatewayPort => GatewayPortOf(Number);

    /// <summary>The name of the silo.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"silo {Number}");

    /// <summary>The port at which another silo finds the first one, which knows all of a cluster without a database.</summary>
    public static int FirstSiloPort => SiloPorts + 1;

    /// <summary>The port at which clients find a silo.</summary>
    public static int GatewayPortOf(int number) => GatewayPorts + number;

    /// <summary>The port of the page of a silo.</summary>
    public static int PagePortOf(int number) => PagePorts + number;
}
