using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Autoencoders.Tests;

/// <summary>PNG files written out, for tests to read and to damage.</summary>
internal static class PngBytes
{
    /// <summary>A file of any header, with its rows as the format filters and compresses them.</summary>
    public static byte[] File(int width, int height, int depth, int color, byte[] rows, byte interlace = 0, params byte[][] before) =>
    [
        .. Signature,
        .. Chunk("IHDR", Header(width, height, depth, color, interlace)),
        .. before.SelectMany(chunk => chunk),
        .. Pixels(rows),
        .. Chunk("IEND", []),
    ];

    /// <summary>A gray image of 8 bits whose rows are not filtered.</summary>
    public static byte[] Gray(int width, int height, params byte[] values)
        => File(width, height, 8, 0, [.. values.Chunk(width).SelectMany(row => row.Prepend((byte)0))]);

    public static byte[] Signature => [0x89, .. "PNG"u8, 0x0D, 0x0A, 0x1A, 0x0A];

    public static byte[] Header(int width, int height, int depth, int color, byte interlace)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = ((byte)depth, (byte)color, interlace);
        return header;
    }

    public static byte[] Pixels(byte[] rows)
    {
        var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.SmallestSize))
            zlib.Write(rows);
        return Chunk("IDAT", compressed.ToArray());
    }

    public static byte[] Chunk(string name, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. content];
        var length = new byte[4];
        var checksum = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc32.HashToUInt32(named));
        return [.. length, .. named, .. checksum];
    }
}
