using CsvHelper;

namespace Autoencoders;

/// <summary>The errors for files that are no CSV, or are damaged.</summary>
internal static class CsvRefusal
{
    /// <summary>The error for a failure of the reader; null for a failure that is not one of the file.</summary>
    /// <param name="name">The file.</param>
    /// <param name="longestRecord">The largest number of bytes of a record.</param>
    /// <param name="failure">What the reader threw.</param>
    public static DataFormatException? Of(string name, int longestRecord, Exception failure) => failure switch
    {
        CsvFormatException { Message: var message } tooLong when message.Contains("MaxRecordSize", StringComparison.Ordinal)
            => new DataFormatException($"{name}: expected records of at most {longestRecord} bytes, found a longer one.", tooLong),
        CsvFormatException malformed => new DataFormatException(
            $"{name}, line {malformed.LineNumber}: expected valid CSV, found an error ({malformed.Message.TrimEnd('.')}).", malformed),
        InvalidDataException damaged => CompressedFile.Damaged(name, damaged),
        _ => null,
    };
}
