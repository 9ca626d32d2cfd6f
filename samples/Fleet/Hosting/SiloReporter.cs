using Fleet.Grains;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace Fleet.Hosting;

/// <summary>Tells the control room each second what the silo did.</summary>
internal sealed class SiloReporter(SiloCounts counts, SiloSettings settings, IGrainFactory grains, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        do
            await grains.GetGrain<IControlRoom>(0).Hear(counts.Report(settings.Name, time.GetUtcNow()));
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
