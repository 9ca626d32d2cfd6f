namespace Autoencoders.Arrow.Formats;

/// <summary>The formats that are read and written.</summary>
internal static class FormatCatalog
{
    private const int Longest = 8;

    private static readonly ITableFormat[] s_formats = [new ParquetFormat(), new ArrowFileFormat(), new ArrowStreamFormat()];

    /// <summary>The format that the end of a path asks for.</summary>
    /// <exception cref="ArgumentException">No format has this end.</exception>
    public static ITableFormat OfPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string extension = Path.GetExtension(path).ToLowerInvariant();
        return System.Array.Find(s_formats, format => format.Extensions.Contains(extension)) ?? throw new ArgumentException(
            $"'{path}' ends in '{extension}'; files of columns end in {string.Join(", ", s_formats.SelectMany(format => format.Extensions))}.",
            nameof(path));
    }

    /// <summary>Opens a file of the format that its first bytes tell.</summary>
    /// <exception cref="DataFormatException">They are those of another format, or the file is damaged.</exception>
    public static async Task<IBatchReader> OpenAsync(string path, int? maximumValues, CancellationToken cancellationToken)
    {
        FileStream file = InputFile.Open(path);
        try
        {
            var begin = new byte[Longest];
            int read = await file.ReadAtLeastAsync(begin, Longest, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            file.Position = 0;
            ITableFormat format = System.Array.Find(s_formats, format => format.Begins(begin.AsSpan(0, read))) ?? throw new DataFormatException(
                $"{path}: expected a Parquet file or an Arrow file or stream, found {(read == 0 ? "no bytes" : $"a file that begins with the bytes {Convert.ToHexString(begin.AsSpan(0, read))}")}.");
            ValueLimit limit = ValueLimit.Of(maximumValues, file.Length);
            return await Damage.Guard(path, () => format.OpenAsync(new BoundedStream(file), limit, path, cancellationToken)).ConfigureAwait(false);
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
