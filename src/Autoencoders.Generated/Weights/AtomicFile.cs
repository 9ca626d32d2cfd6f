namespace Autoencoders;

/// <summary>
/// Replaces a file as a whole or not at all: what is written goes to a new file beside the target, which is flushed to disk and renamed.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private bool _completed;

    /// <summary>Opens the new file.</summary>
    public AtomicFile(string path)
    {
        _target = Path.GetFullPath(path);
        _temporary = Path.Combine(Path.GetDirectoryName(_target)!, $".{Path.GetFileName(_target)}.{Guid.NewGuid():N}.tmp");
        Content = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>The content of the new file.</summary>
    public FileStream Content { get; }

    /// <summary>
    /// Lets <paramref name="write"/> fill the new file. Where anything fails, it is deleted and the target is what it was.
    /// </summary>
    public static void Replace(string path, Action<Stream> write)
    {
        using var file = new AtomicFile(path);
        write(file.Content);
        file.Complete();
    }

    /// <summary>Puts the new file in the place of the target.</summary>
    public void Complete()
    {
        Content.Flush(flushToDisk: true);
        Content.Dispose();
        File.Move(_temporary, _target, overwrite: true);
        _completed = true;
    }

    /// <summary>Deletes a new file that was not completed.</summary>
    public void Dispose()
    {
        if (_completed)
            return;
        try
        {
            Content.Dispose();
        }
        finally
        {
            File.Delete(_temporary);
        }
    }
}
