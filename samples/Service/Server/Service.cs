using System.Text.Json.Serialization;
using Autoencoders.Hosting;
using OpenTelemetry.Metrics;

namespace ServiceSample;

/// <summary>The web service: scores and codes of the rows of a pump, from a model file that may be replaced while it runs.</summary>
internal static class Service
{
    /// <summary>Makes the service, ready to run.</summary>
    /// <param name="arguments">The command line, whose settings stand above those of the environment and of appsettings.json.</param>
    /// <exception cref="FormatException">A setting is out of its range.</exception>
    public static WebApplication Create(string[] arguments)
    {
        // The settings lie beside the program, wherever it is started from.
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        ServiceSettings settings = builder.Configuration.GetSection("Service").Get<ServiceSettings>() ?? new ServiceSettings();
        settings.Require();

        AddModel(builder.Services, settings, builder.Environment.ContentRootPath);
        AddLimits(builder, settings);
        AddTelemetry(builder.Services);
        builder.Services.AddOpenApi();

        WebApplication app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRequestTimeouts();
        app.MapRows(settings);
        app.MapHealth();
        app.MapPrometheusScrapingEndpoint();
        app.MapOpenApi();
        return app;
    }

    private static void AddModel(IServiceCollection services, ServiceSettings settings, string folder)
    {
        services.AddAnomalyDetector<PumpAutoencoder>(options =>
        {
            options.Path = Path.Combine(folder, settings.Model);
            options.Watch = FileWatching.Events;
            options.Settle = settings.Settle;
            options.RequireProbe = true;
        });
        services.AddSingleton<Drain>();
        services.AddHostedService(provider => provider.GetRequiredService<Drain>());
        services.AddHealthChecks().AddCheck<ModelHealthCheck>("models").AddCheck<Drain>("drain");
    }

    private static void AddLimits(WebApplicationBuilder builder, ServiceSettings settings)
    {
        IServiceCollection services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(new RowRequests(new RowReader(PumpAutoencoder.InputLength, settings.MaxRows)));
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, ServiceJson.Default);
            options.SerializerOptions.NumberHandling |= JsonNumberHandling.AllowNamedFloatingPointLiterals;
        });
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddRequestTimeouts(options => options.DefaultPolicy = new()
        {
            Timeout = settings.RequestTimeout,
            TimeoutStatusCode = StatusCodes.Status408RequestTimeout,
        });
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = settings.MaxBodyBytes;
        });

        // Requests in flight have their whole time to end.
        services.Configure<HostOptions>(
            options => options.ShutdownTimeout = settings.Drain + settings.RequestTimeout + TimeSpan.FromSeconds(5));
    }

    private static void AddTelemetry(IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(metrics => metrics
        .AddMeter(HostingTelemetry.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
        .AddPrometheusExporter());
}
