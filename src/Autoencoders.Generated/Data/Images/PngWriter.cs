using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Autoencoders;

/// <summary>The PNG format, written: 8 bits a channel, no filter, no interlace.</summary>
internal static class PngWriter
{
    private const int HeaderLength = 13;

    /// <param name="image">Row by row, as many bytes as the sizes say.</param>
    /// <param name="height">The rows of pixels.</param>
    /// <param name="width">The pixels of a row.</param>
    /// <param name="channels">1, 3 or 4.</param>
    public static byte[] Encode(ReadOnlySpan<byte> image, int height, int width, int channels)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;                      // bits a channel
        header[9] = channels switch { 1 => 0, 3 => 2, _ => 6 };

        using var file = new MemoryStream();
        file.Write(PngChunks.Signature);
        WriteChunk(file, "IHDR"u8, header);
        using (MemoryStream rows = Compress(image, width * channels))
            WriteChunk(file, "IDAT"u8, rows.GetBuffer().AsSpan(0, (int)rows.Length));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // Each row begins with the number of its filter: 0, none.
    private static MemoryStream Compress(ReadOnlySpan<byte> image, int rowLength)
    {
        var compressed = new MemoryStream();
        using var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true);
        for (int start = 0; start < image.Length; start += rowLength)
        {
            zlib.WriteByte(0);
            zlib.Write(image.Slice(start, rowLength));
        }

        return compressed;
    }

    private static void WriteChunk(Stream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        var checksum = new Crc32();
        checksum.Append(kind);
        checksum.Append(content);
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, checksum.GetCurrentHashAsUInt32());
        file.Write(number);
    }
}
