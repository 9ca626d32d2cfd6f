using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Autoencoders.Hosting;

/// <summary>
/// Hands out the version of a model that is in service. A new version is loaded beside the old one, checked, warmed up, and takes its place
/// by one write of a reference. Requests that hold the old version finish with it.
/// </summary>
/// <typeparam name="TVersion">The kind of version.</typeparam>
public abstract partial class ModelProvider<TVersion> : IModelStatus, IMeasuredModel, IStartedModel, IDisposable
    where TVersion : ModelVersion
{
    private readonly ModelOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly Lock _swap = new();
    private TVersion? _current;
    private ModelRefusal? _lastRefusal;
    private long _refusals;
    private FileWatch? _watch;
    private bool _isTried;
    private bool _isDisposed;

    private protected ModelProvider(string name, string network, ModelOptions options, HostingServices services)
    {
        (Name, Network, _options, _clock, _logger) = (name, network, options, services.Clock, services.Logger);
        Meter = new ModelMeter(services.Meters, network, name) { Status = this };
        services.Meters.Add(Meter);
    }

    /// <summary>Raised after a version took its place, on the thread that loaded it.</summary>
    public event Action<TVersion>? Swapped;

    /// <summary>Raised after a model was refused, on the thread that tried to load it.</summary>
    public event Action<ModelRefusal>? Refused;

    /// <summary>
    /// The version in service: one read of a reference. A request takes it once and makes all of its calls on it. Inference on one instance
    /// is safe from many threads, so that there is nothing to give back.
    /// </summary>
    /// <exception cref="ModelUnavailableException">There is no version yet.</exception>
    /// <exception cref="WeightsFileException">The first use, in a program without a host, finds a bad file.</exception>
    /// <exception cref="IOException">The first use, in a program without a host, finds no file.</exception>
    public TVersion Current => Volatile.Read(ref _current) ?? First();

    /// <summary>The version in service, if there is one.</summary>
    /// <param name="current">The version.</param>
    /// <returns>False while there is no version.</returns>
    public bool TryGetCurrent([NotNullWhen(true)] out TVersion? current)
    {
        current = Volatile.Read(ref _current);
        return current is not null;
    }

    /// <inheritdoc/>
    public Task<bool> ReloadAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => Reload(isFirst: false), cancellationToken).WaitAsync(cancellationToken);

    /// <summary>Stops watching the file. The version in service stays usable.</summary>
    public void Dispose()
    {
        lock (_swap)
        {
            _isDisposed = true;
            _watch?.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>The tags of all measurements.</summary>
    internal KeyValuePair<string, object?>[] Tags => Meter.Tags;

    /// <summary>The metrics of all versions.</summary>
    private protected ModelMeter Meter { get; }

    /// <summary>Makes candidates for the next version.</summary>
    private protected abstract ICandidateReader<TVersion> Reader { get; }

    /// <summary>Puts a model in service that code made.</summary>
    private protected TVersion Publish(ICandidate<TVersion> candidate) => Attempt("(code)", source => Swap(candidate, source))!;

    void IStartedModel.Start()
    {
        lock (_swap)
        {
            if (_watch is null && !_isDisposed && _options.Watch != FileWatching.None)
                _watch = new FileWatch(_options, _clock, _logger, ReloadChanged);
        }

        try
        {
            Reload(isFirst: true);
        }
        catch when (!_options.Required)
        {
            // The refusal is logged, and health tells of it.
        }
    }

    private TVersion First()
    {
        if (!Volatile.Read(ref _isTried))
            ((IStartedModel)this).Start();
        return Volatile.Read(ref _current) ?? throw new ModelUnavailableException(
            $"The model '{Name}' of {Network} is not available: {LastRefusal?.Reason ?? "it has not been loaded."}");
    }

    private void ReloadChanged()
    {
        try
        {
            Reload(isFirst: false);
        }
        catch (Exception refused) when (refused is not OutOfMemoryException)
        {
            // The refusal is logged, and the version in service stays.
        }
    }

    /// <summary>Loads the source.</summary>
    /// <param name="isFirst">True if only a source that nobody has tried is loaded.</param>
    private bool Reload(bool isFirst)
    {
        string name = _options.Path ?? _options.SourceName ?? (_options.Open is null ? "(code)" : WeightsFile.StreamName);
        using Activity? activity = HostingTelemetry.Activities.StartActivity(
            "autoencoders.load", ActivityKind.Internal, default(ActivityContext), Meter.Tags);
        activity?.SetTag("autoencoder.source", name);
        TVersion? version = Attempt(name, source => isFirst && _isTried ? null : Load(source));
        activity?.SetTag("autoencoder.version", Version);
        return version is not null;
    }

    /// <summary>Reads the source; null if its bytes are those of the version in service.</summary>
    private TVersion? Load(string source)
    {
        Volatile.Write(ref _isTried, true);
        if (Reader.Create() is { } created)
            return Swap(created, source);
        Stream bytes = _options.Path is { } path ? InputFile.Open(path) : _options.Open!();
        var stored = StoredModel.Read(bytes, source, _options.RequireProbe);
        if (stored.Hash != _current?.Hash)
            return Swap(Reader.Read(stored.Tensors), source, stored.Hash, stored.Bytes);
        Volatile.Write(ref _lastRefusal, null);
        return null;
    }

    private TVersion Swap(ICandidate<TVersion> candidate, string source)
    {
        using var saved = new HashingSink();
        candidate.Save(saved);
        return Swap(candidate, source, saved.TakeHash(), saved.BytesWritten);
    }

    private TVersion Swap(ICandidate<TVersion> candidate, string source, string hash, long bytes)
    {
        candidate.Verify();
        if (_options.WarmUp)
            candidate.WarmUp();
        TVersion version = candidate.Host(new VersionFacts(Version + 1, hash, source, bytes, _clock.GetUtcNow(), _clock));
        Volatile.Write(ref _current, version);
        Volatile.Write(ref _isTried, true);
        Volatile.Write(ref _lastRefusal, null);
        return version;
    }

    /// <summary>
    /// Tries to bring a version, one attempt at a time, and tells of the result. Events are raised outside of the lock, so that their
    /// handlers may wait for other threads.
    /// </summary>
    private TVersion? Attempt(string source, Func<string, TVersion?> bring)
    {
        TVersion? version;
        ModelRefusal refusal;
        try
        {
            lock (_swap)
                version = bring(source);
        }
        catch (Exception reason)
        {
            refusal = new ModelRefusal(source, reason.Message, _clock.GetUtcNow());
            Volatile.Write(ref _lastRefusal, refusal);
            Interlocked.Increment(ref _refusals);
            Tell(refusal, reason);
            throw;
        }

        if (version is not null)
            Tell(version);
        return version;
    }

    private void Tell(TVersion version)
    {
        if (version.Version > 1)
            Meter.Swapped();
        _logger.InService(Name, Network, version.Version, version.Source, version.Hash);
        Swapped?.Invoke(version);
    }

    private void Tell(ModelRefusal refusal, Exception reason)
    {
        Meter.Refused();
        if (TryGetCurrent(out TVersion? current))
            _logger.Refused(reason, Name, Network, refusal.Source, current.Version);
        else
            _logger.Unavailable(reason, Name, Network, refusal.Source);
        Refused?.Invoke(refusal);
    }
}
