namespace Autoencoders;

/// <summary>
/// Replaces a file as a whole or not at all: what is written goes to a new file beside the target, which is flushed to disk and renamed.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private const string Extension = ".tmp";

    private readonly string _target;
    private readonly string _temporary;
    private bool _completed;

    /// <summary>Opens the new file.</summary>
    public AtomicFile(string path)
    {
        _target = Path.GetFullPath(path);
        _temporary = Path.Combine(Path.GetDirectoryName(_target)!, $"{PrefixOf(_target)}{Guid.NewGuid():N}{Extension}");
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

    /// <summary>
    /// Deletes what processes that were killed while they wrote have left beside a target. Only for a target that nobody else writes at
    /// present.
    /// </summary>
    public static void DeleteRemains(string path)
    {
        string target = Path.GetFullPath(path);
        foreach (string remains in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, $"{PrefixOf(target)}*{Extension}"))
            File.Delete(remains);
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

    private static string PrefixOf(string target) => $".{Path.GetFileName(target)}.";
}
