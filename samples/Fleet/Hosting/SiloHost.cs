using Fleet.Pumps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace Fleet.Hosting;

/// <summary>A silo with its page.</summary>
internal static class SiloHost
{
    /// <summary>Makes the silo, which does not run yet.</summary>
    public static async Task<WebApplication> BuildAsync(SiloSettings settings, CancellationToken cancellation)
    {
        if (settings.Database is not null)
            await Schema.EnsureAsync(settings.Database, cancellation);

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(settings.Page);
        QuietLogs(builder.Logging);
        builder.Services.AddSingleton(settings).AddSingleton(TimeProvider.System).AddSingleton<SiloCounts>().AddSingleton<Workbenches>();
        builder.UseOrleans(silo => FleetCluster.Join(silo, settings));
        builder.Services.AddHostedService<SiloReporter>();

        WebApplication app = builder.Build();
        app.MapGet("/", Page.Show);
        app.MapGet("/events", Page.Events);
        return app;
    }

    /// <summary>Shows the warnings of the fleet, but of the engine only the end: it tells much of each call that a dead silo never answers.</summary>
    public static void QuietLogs(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.SetMinimumLevel(LogLevel.Warning);
        logging.AddFilter("Orleans", LogLevel.Critical);
    }
}
