namespace Autoencoders;

/// <summary>
/// The largest number of values that a reader makes of a file: the option <c>MaximumValues</c>, or a default that follows from the length
/// of the file, so that some kilobytes never unfold to gigabytes.
/// </summary>
internal readonly struct ValueLimit
{
    /// <summary>The most values by default, whatever the length: 1 GiB as 32-bit floats.</summary>
    public const int DefaultMost = 1 << 28;

    /// <summary>The values that any file may hold, however well it is compressed: 64 MiB as 32-bit floats.</summary>
    public const int Free = 1 << 24;

    /// <summary>The further values for each byte of a file. Images and tables compress to 1 to 10 values a byte.</summary>
    public const int PerByte = 32;

    private const int LongestRecord = 64 << 20;

    private const int FreeRecord = 1 << 20;

    private readonly int? _asked;
    private readonly long? _fileBytes;

    private ValueLimit(int? asked, long? fileBytes) => (_asked, _fileBytes) = (asked, fileBytes);

    /// <summary>The largest number of values.</summary>
    public int Most => _asked ?? (IsByLength ? Free + PerByte * (int)_fileBytes!.Value : DefaultMost);

    /// <summary>The longest record of a text, which is held as a whole together with the places of its fields.</summary>
    public int RecordBytes => (int)Math.Min(
        LongestRecord, FreeRecord + PerByte * (_asked ?? Math.Min(_fileBytes ?? LongestRecord, (long)LongestRecord)));

    private bool IsByLength => _fileBytes < (DefaultMost - Free) / PerByte;

    /// <param name="maximumValues">The option; null for the default.</param>
    /// <param name="fileBytes">The bytes of the file, compressed or not; null where they can't be told.</param>
    public static ValueLimit Of(int? maximumValues, long? fileBytes) => new(maximumValues, fileBytes);

    /// <summary>The limit for a stream that is not known to come from a file.</summary>
    public static ValueLimit Of(int? maximumValues, Stream source)
        => new(maximumValues, source.CanSeek ? Math.Max(0, source.Length - source.Position) : null);

    /// <exception cref="ArgumentOutOfRangeException">The value of the option is below 1 or above <see cref="Array.MaxLength"/>.</exception>
    public static int? Require(int? maximumValues, string name) => maximumValues is null || (maximumValues >= 1 && maximumValues <= Array.MaxLength)
        ? maximumValues
        : throw new ArgumentOutOfRangeException(name, maximumValues, $"{name} must be 1 to {Array.MaxLength}.");

    /// <summary>Refuses a number of values above the limit.</summary>
    /// <param name="values">The values that the file claims to hold, or that were read so far.</param>
    /// <param name="file">The file.</param>
    /// <param name="found">The number in the words of the format, such as a shape.</param>
    /// <exception cref="DataFormatException">There are more; with both numbers.</exception>
    public void Check(UInt128 values, string file, string found)
    {
        if (values <= (UInt128)Most)
            return;
        string most = _asked is not null ? $"{Most} values (MaximumValues)"
            : IsByLength ? $"{Most} values from {_fileBytes} bytes"
            : $"{Most} values";
        string cure = _asked is null ? $"; the option MaximumValues allows up to {Array.MaxLength}" : "";
        throw new DataFormatException($"{file}: expected at most {most}, found {found}{cure}.");
    }
}
