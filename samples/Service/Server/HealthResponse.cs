using Autoencoders.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceSample;

/// <summary>The answer of <c>/health</c>.</summary>
/// <param name="Status">Healthy, Degraded or Unhealthy.</param>
/// <param name="Reasons">The sentences of the checks that are not healthy.</param>
/// <param name="Model">The SHA-256 of the file that the model came from; null while there is none.</param>
/// <param name="Version">The number of models so far.</param>
/// <param name="AgeSeconds">The time that this model has served.</param>
/// <param name="Swaps">The models that took the place of another.</param>
/// <param name="Refused">The files that were refused.</param>
/// <param name="LastRefusal">The reason of the last refusal; null once a good file came.</param>
internal sealed record HealthResponse(
    string Status,
    string[] Reasons,
    string? Model,
    long Version,
    double AgeSeconds,
    long Swaps,
    long Refused,
    string? LastRefusal)
{
    /// <summary>The answer for a report.</summary>
    public static HealthResponse Of(HealthReport report, IModelStatus model) => new(
        report.Status.ToString(),
        [.. from entry in report.Entries.Values where entry.Status != HealthStatus.Healthy select entry.Description ?? "unknown"],
        model.Hash,
        model.Version,
        model.Age.TotalSeconds,
        model.Swaps,
        model.RefusedSwaps,
        model.LastRefusal?.Reason);
}
