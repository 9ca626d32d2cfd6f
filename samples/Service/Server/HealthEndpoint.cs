using Autoencoders.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceSample;

/// <summary>The health of the service, with the version of its model.</summary>
internal static class HealthEndpoint
{
    /// <summary>Maps <c>/health</c>.</summary>
    public static void MapHealth(this WebApplication app) => app.MapGet("/health", AnswerAsync)
        .WithName("health").WithSummary("Tells whether the service can score, and by which model")
        .Produces<HealthResponse>().Produces<HealthResponse>(StatusCodes.Status503ServiceUnavailable);

    // Degraded still scores: the last file was refused, and the model before it stays.
    private static async Task<JsonHttpResult<HealthResponse>> AnswerAsync(
        HealthCheckService checks, [FromServices] IModelStatus model, CancellationToken cancellation)
    {
        HealthReport report = await checks.CheckHealthAsync(cancellation);
        int status = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return TypedResults.Json(HealthResponse.Of(report, model), ServiceJson.Default.HealthResponse, statusCode: status);
    }
}
