using Microsoft.Win32.SafeHandles;

namespace Autoencoders.Hosting;

/// <summary>The marks by which a changed file is told. Links are followed.</summary>
/// <param name="Exists">True if there is a file.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Changed">The time of its last change.</param>
internal readonly record struct FileStamp(bool Exists, long Length, DateTime Changed)
{
    /// <summary>Looks at a file.</summary>
    /// <returns>Null if the file cannot be opened now, because a writer has it for itself or the access is denied.</returns>
    public static FileStamp? Of(string path)
    {
        try
        {
            using SafeFileHandle file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            return new FileStamp(true, RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(file));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return default(FileStamp);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
