using Microsoft.Extensions.Logging;

namespace Autoencoders.Hosting;

/// <summary>
/// Notices that a file has changed, and waits until its writer is done: two looks, <see cref="ModelOptions.Settle"/> apart, must find the
/// same file. Reports of the file system make looks come sooner; they decide nothing, because they get lost and come in pieces.
/// </summary>
internal sealed class FileWatch : IDisposable
{
    private readonly string _path;
    private readonly ModelOptions _options;
    private readonly ILogger _logger;
    private readonly Action _changed;
    private readonly ITimer _settling;
    private readonly ITimer _polling;
    private readonly Lock _look = new();
    private FileSystemWatcher? _events;
    private FileStamp? _taken;
    private FileStamp? _candidate;
    private bool _isTold;
    private volatile bool _isReported;
    private volatile bool _isDisposed;

    /// <summary>Begins to watch. A file that is there already counts as taken.</summary>
    /// <param name="options">The file and its times.</param>
    /// <param name="clock">The clock of all times.</param>
    /// <param name="logger">Receives a message if the folder reports nothing.</param>
    /// <param name="changed">Called for each changed file that stands still, on a thread of a timer, one call at a time.</param>
    public FileWatch(ModelOptions options, TimeProvider clock, ILogger logger, Action changed)
    {
        (_path, _options, _logger, _changed) = (Path.GetFullPath(options.Path!), options, logger, changed);
        _taken = FileStamp.Of(_path);
        _settling = clock.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _polling = clock.CreateTimer(_ => Poll(), null, options.PollInterval, options.PollInterval);
        if (options.Watch == FileWatching.Events)
            Listen();
    }

    public void Dispose()
    {
        _isDisposed = true;
        _settling.Dispose();
        _polling.Dispose();
        _events?.Dispose();
    }

    private void Poll()
    {
        if (_options.Watch == FileWatching.Events && _events is null)
            Listen();
        Look();
    }

    private void Listen()
    {
        try
        {
            // The whole folder: a container's volume renames a link beside the file, and reports nothing of the file itself.
            var events = new FileSystemWatcher(Path.GetDirectoryName(_path)!);
            events.Changed += (_, change) => Report(change);
            events.Created += (_, change) => Report(change);
            events.Deleted += (_, change) => Report(change);
            events.Renamed += (_, change) => Report(change);
            events.Error += (_, _) => StopListening(events);
            events.EnableRaisingEvents = true;
            _events = events;
        }
        catch (Exception refused) when (refused is IOException or ArgumentException or PlatformNotSupportedException)
        {
            if (!_isTold)
                _logger.NoEvents(refused, _path, _options.PollInterval);
            _isTold = true;
        }
    }

    /// <summary>Gives up events that were lost or whose folder is gone; the next poll looks at the file and listens anew.</summary>
    private void StopListening(FileSystemWatcher events)
    {
        events.Dispose();
        _events = null;
    }

    private void Report(FileSystemEventArgs change)
    {
        // A file of the same length and time may be another one, if the file system says so.
        if (change.Name == Path.GetFileName(_path))
            _isReported = true;
        LookLater();
    }

    private void LookLater()
    {
        if (!_isDisposed)
            _settling.Change(_options.Settle, Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        // A look that takes long, because it loads, is followed by another one.
        if (!_look.TryEnter())
        {
            LookLater();
            return;
        }

        try
        {
            if (!_isDisposed)
                LookAlone();
        }
        finally
        {
            _look.Exit();
        }
    }

    private void LookAlone()
    {
        if (_isReported)
            (_isReported, _taken, _candidate) = (false, null, null);
        FileStamp? found = FileStamp.Of(_path);
        if (found is not null && found == _taken)
        {
            _candidate = null;
            return;
        }

        bool isStill = found is not null && found == _candidate;
        _candidate = found;
        if (!isStill)
        {
            LookLater();
            return;
        }

        (_taken, _candidate) = (found, null);
        _changed();
    }
}
