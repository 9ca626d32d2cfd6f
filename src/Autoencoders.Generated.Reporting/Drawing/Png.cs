using System.Buffers.Binary;
using System.IO.Compression;

namespace Autoencoders.Reporting.Drawing;

/// <summary>Pixels as a PNG file in the text of an address, so that an image needs no file of its own.</summary>
internal static class Png
{
    private const uint Polynomial = 0xEDB8_8320;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>An address that holds the image.</summary>
    /// <param name="pixels">Row by row, one byte a channel.</param>
    /// <param name="width">The pixels of a row.</param>
    /// <param name="channels">1 for gray, 3 for red, green and blue.</param>
    public static string Address(ReadOnlySpan<byte> pixels, int width, int channels) =>
        "data:image/png;base64," + Convert.ToBase64String(Encode(pixels, width, channels));

    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width, int channels)
    {
        int stride = width * channels, height = pixels.Length / stride;
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;                                   // bits a channel
        header[9] = channels == 1 ? (byte)0 : (byte)2;   // gray, or red, green and blue

        using var file = new MemoryStream();
        file.Write(Signature);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(pixels, stride));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // Each row begins with the number of its filter: 0, none.
    private static byte[] Compress(ReadOnlySpan<byte> pixels, int stride)
    {
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal))
        {
            for (int start = 0; start < pixels.Length; start += stride)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(start, stride));
            }
        }

        return compressed.ToArray();
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Checksum(Checksum(uint.MaxValue, kind), content));
        file.Write(number);
    }

    private static uint Checksum(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            sum ^= value;
            for (int bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
        }

        return sum;
    }
}
