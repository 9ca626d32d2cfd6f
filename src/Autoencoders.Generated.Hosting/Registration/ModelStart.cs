using Microsoft.Extensions.Hosting;

namespace Autoencoders.Hosting;

/// <summary>Loads all models before any service of the host starts, a web server above all.</summary>
internal sealed class ModelStart(IEnumerable<IModelStatus> models) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        List<Task> loads = [];
        foreach (IModelStatus model in models)
        {
            if (model is IStartedModel started)
                loads.Add(Task.Run(started.Start, cancellationToken));
        }

        return Task.WhenAll(loads);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
