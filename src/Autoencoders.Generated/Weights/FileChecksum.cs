using System.Globalization;
using System.Text;
using Checksum = System.IO.Hashing.Crc32;

namespace Autoencoders;

/// <summary>
/// The checksum of a safetensors file, as 8 hexadecimal digits in its metadata: CRC-32, as zlib has it, of all bytes of the file with zeros
/// as these digits.
/// </summary>
internal static class FileChecksum
{
    /// <summary>The name in the metadata.</summary>
    public const string Name = "autoencoders.crc32";

    /// <summary>The digits in the header while the checksum is computed.</summary>
    public const string Blank = "00000000";

    /// <summary>Begins the checksum of a file with the bytes before its data.</summary>
    /// <param name="prefix">The length of the header.</param>
    /// <param name="header">The header, with any digits.</param>
    public static Checksum Begin(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> header)
    {
        var checksum = new Checksum();
        checksum.Append(prefix);
        int at = PlaceIn(header);
        if (at < 0)
        {
            checksum.Append(header);
            return checksum;
        }
        checksum.Append(header[..at]);
        checksum.Append(Encoding.ASCII.GetBytes(Blank));
        checksum.Append(header[(at + Blank.Length)..]);
        return checksum;
    }

    /// <summary>Writes the digits into a header.</summary>
    /// <param name="header">A header with blank ones.</param>
    /// <param name="checksum">What <see cref="Begin"/> began, behind the last byte of data.</param>
    public static void Put(Span<byte> header, Checksum checksum)
        => Encoding.ASCII.GetBytes(DigitsOf(checksum), header.Slice(PlaceIn(header), Blank.Length));

    /// <summary>Compares the checksum of a file with the one in its metadata, if there is one.</summary>
    /// <exception cref="WeightsFileException">They differ.</exception>
    public static void Check(IReadOnlyDictionary<string, string> metadata, Checksum checksum, string file)
    {
        string found = DigitsOf(checksum);
        if (metadata.TryGetValue(Name, out string? expected) && expected != found)
        {
            throw new WeightsFileException(
                file, null, $"bytes of the checksum {expected}", $"{found}; the file is damaged, or was changed by a program that should "
                + $"have removed '{Name}' from its metadata");
        }
    }

    private static string DigitsOf(Checksum checksum) => checksum.GetCurrentHashAsUInt32().ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>The position of the digits; -1 if the header has no digits as this library writes them.</summary>
    private static int PlaceIn(ReadOnlySpan<byte> header)
    {
        byte[] before = Encoding.ASCII.GetBytes($"\"{Name}\":\"");
        int at = header.IndexOf(before);
        return at < 0 || header.Length < at + before.Length + Blank.Length ? -1 : at + before.Length;
    }
}
