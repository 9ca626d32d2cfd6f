using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Autoencoders.Hosting;

/// <summary>
/// Many models of one class by their keys, such as one for each device. They are loaded when they are asked for, once, however many ask at
/// the same time; those that were not asked for the longest leave memory. Who holds one may use it on. Safe from many threads.
/// </summary>
/// <typeparam name="TVersion">The kind of model.</typeparam>
public abstract class ModelPool<TVersion> : IMeasuredPool
    where TVersion : ModelVersion
{
    private readonly PoolOptions<TVersion> _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Lock _lock = new();
    private readonly LeastRecentlyUsed<TVersion> _models;
    private readonly Dictionary<string, PendingLoad<TVersion>> _loading = new(StringComparer.Ordinal);
    private readonly RecentFailures _failures;
    private readonly SemaphoreSlim _loads = new(Environment.ProcessorCount);
    private readonly PoolMeter _poolMeter;
    private long _loaded;
    private bool _isWarm;

    private protected ModelPool(string name, string network, PoolOptions<TVersion> options, HostingServices services)
    {
        (Name, Network, _options, _clock, _logger) = (name, network, options, services.Clock, services.Logger);
        _models = new LeastRecentlyUsed<TVersion>(options.Capacity, options.MemoryLimit);
        _failures = new RecentFailures(options.RetryAfter, services.Clock);
        Meter = new ModelMeter(services.Meters, network, name);
        _poolMeter = services.Meters.Add(this, Meter);
    }

    /// <summary>The name that the pool was registered by; empty for the pool without one.</summary>
    public string Name { get; }

    /// <summary>The name of the network's class.</summary>
    public string Network { get; }

    /// <summary>The number of models in memory.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _models.Count;
        }
    }

    /// <summary>The bytes of the weights files of the models in memory.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
                return _models.Bytes;
        }
    }

    /// <summary>The model of a key, from memory or from its file. A model in memory comes at once and without an allocation.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Stops waiting; a load that has begun goes on, for others.</param>
    /// <exception cref="KeyNotFoundException">There is no model of this key.</exception>
    /// <exception cref="WeightsFileException">The file is damaged or belongs to another network.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="ArgumentException">The key cannot be part of the name of a file.</exception>
    public ValueTask<TVersion> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        PendingLoad<TVersion>? load;
        lock (_lock)
        {
            if (_models.TryUse(key, out TVersion? model))
                return ValueTask.FromResult(model);
            if (_failures.TryGet(key, out Exception? reason))
                return ValueTask.FromException<TVersion>(reason);
            if (!_loading.TryGetValue(key, out load))
                _loading.Add(key, load = Begin(key));
        }

        return new ValueTask<TVersion>(load.Model.WaitAsync(cancellationToken));
    }

    /// <summary>The model of a key, if it is in memory.</summary>
    /// <param name="key">The key.</param>
    /// <param name="model">The model.</param>
    public bool TryGet(string key, [NotNullWhen(true)] out TVersion? model)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
            return _models.TryUse(key, out model);
    }

    /// <summary>Forgets the model of a key and its failure, so that the next request reads the file anew.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True if the model was in memory.</returns>
    public bool Remove(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_lock)
        {
            _failures.Remove(key);
            _loading.Remove(key);
            return _models.Remove(key);
        }
    }

    /// <summary>The metrics of all models.</summary>
    private protected ModelMeter Meter { get; }

    /// <summary>Makes the models.</summary>
    private protected abstract ICandidateReader<TVersion> Reader { get; }

    // Not a part of GetAsync, which would allocate what the delegate captures for models in memory too.
    private PendingLoad<TVersion> Begin(string key)
    {
        string source = _options.Folder is { } folder ? ModelKey.PathOf(folder, key) : key;
        return new PendingLoad<TVersion>(load => Load(key, source, load));
    }

    private async Task<TVersion> Load(string key, string source, PendingLoad<TVersion> load)
    {
        await _loads.WaitAsync().ConfigureAwait(false);
        try
        {
            TVersion model = Load(key, source);
            End(key, load, model);
            return model;
        }
        catch (Exception reason)
        {
            Fail(key, load, source, reason);
            throw;
        }
        finally
        {
            _loads.Release();
        }
    }

    private TVersion Load(string key, string source)
    {
        var stored = StoredModel.Read(Open(key, source), source, _options.RequireProbe);
        ICandidate<TVersion> candidate = Reader.Read(stored.Tensors);
        if (_options.WarmUp && !Volatile.Read(ref _isWarm))
        {
            candidate.WarmUp();
            Volatile.Write(ref _isWarm, true);
        }

        return candidate.Host(new VersionFacts(
            Interlocked.Increment(ref _loaded), stored.Hash, source, stored.Bytes, _clock.GetUtcNow(), _clock));
    }

    private Stream Open(string key, string source)
    {
        try
        {
            return _options.Folder is null ? _options.Open!(key) ?? throw Missing(null) : InputFile.Open(source);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Missing(missing);
        }

        KeyNotFoundException Missing(Exception? cause) => new($"There is no model '{key}' of {Network}.", cause);
    }

    private void End(string key, PendingLoad<TVersion> load, TVersion model)
    {
        int dropped;
        lock (_lock)
        {
            // A key that was removed meanwhile has another load, or none: this model is for those who waited for it.
            if (!IsOf(key, load))
                return;
            _loading.Remove(key);
            dropped = _models.Add(key, model);
        }

        _poolMeter.Loaded(dropped);
    }

    private void Fail(string key, PendingLoad<TVersion> load, string source, Exception reason)
    {
        lock (_lock)
        {
            if (!IsOf(key, load))
                return;
            _loading.Remove(key);
            _failures.Add(key, reason);
        }

        _poolMeter.Failed();
        if (reason is not KeyNotFoundException)
            _logger.Failed(reason, key, Name, Network, source);
    }

    private bool IsOf(string key, PendingLoad<TVersion> load) =>
        _loading.TryGetValue(key, out PendingLoad<TVersion>? current) && ReferenceEquals(current, load);
}
