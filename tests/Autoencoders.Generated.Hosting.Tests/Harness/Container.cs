using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Autoencoders.Hosting.Tests;

/// <summary>A host of one test, with a clock that the test moves and a log that it reads.</summary>
internal sealed class Container : IDisposable
{
    private readonly IHost _host;

    public Container(Action<IServiceCollection> register, bool isClockReal = false)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Logging.AddProvider(Log);
        if (!isClockReal)
            builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddHealthChecks().AddCheck<ModelHealthCheck>("models");
        builder.Services.AddMetrics();
        register(builder.Services);
        _host = builder.Build();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public LogLines Log { get; } = new();

    public IServiceProvider Services => _host.Services;

    public DetectorProvider<PumpAutoencoder> Detector => Services.GetRequiredService<DetectorProvider<PumpAutoencoder>>();

    public Container Start()
    {
        _host.Start();
        return this;
    }

    public Task Stop() => _host.StopAsync();

    public async Task<HealthStatus> Health() =>
        (await Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status;

    public void Dispose() => _host.Dispose();
}
