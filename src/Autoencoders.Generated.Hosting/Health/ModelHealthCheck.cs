using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Autoencoders.Hosting;

/// <summary>
/// The health of all models of a container: unhealthy while one has no version, degraded while an older version serves because the last file
/// was refused. Its data has version, hash and age in seconds of each model.
/// </summary>
/// <example><code>
/// services.AddHealthChecks().AddCheck&lt;ModelHealthCheck>("models");
/// </code></example>
/// <param name="models">The models.</param>
public sealed class ModelHealthCheck(IEnumerable<IModelStatus> models) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        HealthStatus worst = HealthStatus.Healthy;
        List<string> reasons = [];
        Dictionary<string, object> data = [];
        foreach (IModelStatus model in models)
        {
            string name = model.Name.Length == 0 ? model.Network : $"{model.Network}.{model.Name}";
            HealthStatus status = StatusOf(model);
            worst = status < worst ? status : worst;
            if (status != HealthStatus.Healthy)
                reasons.Add($"{name}: {model.LastRefusal?.Reason ?? "it has not been loaded."}");
            data[$"{name}.version"] = model.Version;
            data[$"{name}.hash"] = model.Hash ?? "";
            data[$"{name}.age"] = model.Age.TotalSeconds;
        }

        // A registration may say that a failure is no more than a degradation.
        if (worst == HealthStatus.Unhealthy)
            worst = context?.Registration?.FailureStatus ?? worst;
        return Task.FromResult(new HealthCheckResult(worst, reasons.Count == 0 ? null : string.Join(' ', reasons), data: data));
    }

    private static HealthStatus StatusOf(IModelStatus model) =>
        !model.IsReady ? HealthStatus.Unhealthy
        : model.LastRefusal is not null ? HealthStatus.Degraded
        : HealthStatus.Healthy;
}
