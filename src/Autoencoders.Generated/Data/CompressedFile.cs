namespace Autoencoders;

/// <summary>A file that may be compressed with gzip; its first two bytes tell, not its name.</summary>
internal static class CompressedFile
{
    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B];

    /// <summary>Opens the content of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fileBytes">The length of the file as it is, compressed or not.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static Stream OpenRead(string path, out long fileBytes)
    {
        FileStream file = InputFile.Open(path);
        try
        {
            fileBytes = file.Length;
            Span<byte> start = stackalloc byte[2];
            int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            file.Position = 0;
            return start[..read].SequenceEqual(Magic) ? new WholeGzipStream(file) : file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The error for a file that is damaged, found while it is decompressed.</summary>
    public static DataFormatException Damaged(string name, InvalidDataException damage)
        => new($"{name}: expected a complete gzip stream, found one that is damaged, truncated or followed by other data.", damage);
}
