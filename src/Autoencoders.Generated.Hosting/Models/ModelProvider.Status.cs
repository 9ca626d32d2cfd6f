namespace Autoencoders.Hosting;

/// <content>The state for status pages, health checks and gauges.</content>
public abstract partial class ModelProvider<TVersion>
{
    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Network { get; }

    /// <inheritdoc/>
    public bool IsReady => Volatile.Read(ref _current) is not null;

    /// <inheritdoc/>
    public long Version => Volatile.Read(ref _current)?.Version ?? 0;

    /// <inheritdoc/>
    public string? Hash => Volatile.Read(ref _current)?.Hash;

    /// <inheritdoc/>
    public DateTimeOffset? Since => Volatile.Read(ref _current)?.Since;

    /// <inheritdoc/>
    public TimeSpan Age => Volatile.Read(ref _current)?.Age ?? TimeSpan.Zero;

    /// <inheritdoc/>
    public long Swaps => Math.Max(Version - 1, 0);

    /// <inheritdoc/>
    public long RefusedSwaps => Interlocked.Read(ref _refusals);

    /// <inheritdoc/>
    public ModelRefusal? LastRefusal => Volatile.Read(ref _lastRefusal);

    double? IMeasuredModel.Drift => Volatile.Read(ref _current)?.Drift;
}
