namespace Autoencoders;

/// <summary>
/// Opens files to read. Whatever the file system refuses is an <see cref="IOException"/>, an access that is denied as well; a writer may
/// replace the file meanwhile.
/// </summary>
internal static class InputFile
{
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IOException">The file cannot be opened: it is a folder, or the access is denied.</exception>
    public static FileStream Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (UnauthorizedAccessException denied)
        {
            string reason = Directory.Exists(path) ? "it is a folder" : "access is denied";
            throw new IOException($"'{path}' cannot be read: {reason}.", denied);
        }
    }
}
