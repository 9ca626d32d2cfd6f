using Fleet.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Fleet.Commands;

/// <summary>Runs a silo until it is stopped.</summary>
internal static class SiloCommand
{
    /// <summary>The beginning of the line that a silo prints once it can be called.</summary>
    public const string Ready = "ready: ";

    public static async Task RunAsync(SiloSettings settings, CancellationToken cancellation)
    {
        await using WebApplication silo = await SiloHost.BuildAsync(settings, cancellation);
        await silo.StartAsync(cancellation);
        string kept = settings.Database is null ? "in memory" : "in PostgreSQL";
        Console.WriteLine($"{Ready}{settings.Name}, the page is at {settings.Page}, pumps are kept {kept}");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Each pump is saved before the silo has left.
            await silo.StopAsync(CancellationToken.None);
        }
    }
}
