namespace Autoencoders;

/// <summary>Replaces a file as a whole or not at all.</summary>
internal static class AtomicFile
{
    private const string Extension = ".tmp";

    /// <summary>
    /// Lets <paramref name="write"/> fill a new file beside the target, flushes it to disk and renames it. Where anything fails, the new
    /// file is deleted and the target is what it was.
    /// </summary>
    public static void Replace(string path, Action<Stream> write)
    {
        string target = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(target)!, $"{PrefixOf(target)}{Guid.NewGuid():N}{Extension}");
        var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            using (file)
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
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

    private static string PrefixOf(string target) => $".{Path.GetFileName(target)}.";
}
