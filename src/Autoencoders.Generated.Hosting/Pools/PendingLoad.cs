namespace Autoencoders.Hosting;

/// <summary>A load on another thread, which many may wait for.</summary>
/// <typeparam name="TVersion">The kind of model.</typeparam>
internal sealed class PendingLoad<TVersion>
    where TVersion : ModelVersion
{
    /// <summary>Begins the load.</summary>
    /// <param name="load">Loads the model. It is told which load it is, to find out whether its key was removed meanwhile.</param>
    public PendingLoad(Func<PendingLoad<TVersion>, Task<TVersion>> load) => Model = Task.Run(() => load(this));

    /// <summary>The model, or the failure.</summary>
    public Task<TVersion> Model { get; }
}
