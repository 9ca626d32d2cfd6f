using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Autoencoders.Fuzzing;

/// <summary>Mutations of the chunks and pixels of a PNG file, with new checksums; and now and then of the bytes of the file.</summary>
internal static class PngFiles
{
    private const int SignatureLength = 8;
    private const int FrameLength = 12;

    private static readonly string[] s_names = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "ABCD"];

    public static byte[] Mutate(byte[] input, Random random)
    {
        List<(string Name, byte[] Content)> chunks = Chunks(input);
        if (random.Next(10) == 0 || chunks.Count == 0)
            return Bytes.Mutate(input, random);

        int place = random.Next(chunks.Count);
        (string name, byte[] content) = chunks[place];
        switch (random.Next(10))
        {
            case 0:
                chunks.RemoveAt(place);
                break;
            case 1:
                chunks.Insert(place, chunks[random.Next(chunks.Count)]);
                break;
            case 2:
                var added = new byte[random.Next(3) * 3];
                random.NextBytes(added);
                chunks.Insert(place, (s_names[random.Next(s_names.Length)], added));
                break;
            case 3:
                chunks[0] = (chunks[0].Name, Header(chunks[0].Content, random));
                break;
            default:
                chunks[place] = (name, name == "IDAT" && random.Next(4) > 0 ? Pixels(content, random) : Bytes.Mutate(content, random));
                break;
        }
        return Join(input.AsSpan(0, Math.Min(SignatureLength, input.Length)), chunks);
    }

    /// <summary>Another small size, depth, color or interlacing.</summary>
    private static byte[] Header(byte[] content, Random random)
    {
        byte[] header = [.. content];
        if (header.Length < 13)
            return header;
        switch (random.Next(3))
        {
            case 0:
                BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4 * random.Next(2)), random.Next(20));
                break;
            case 1:
                (header[8], header[9]) = ((byte)(1 << random.Next(6)), (byte)random.Next(8));
                break;
            default:
                header[12] ^= 1;
                break;
        }
        return header;
    }

    private static byte[] Pixels(byte[] content, Random random)
    {
        byte[] pixels;
        try
        {
            pixels = Inflation.Read(new ZLibStream(new MemoryStream(content), CompressionMode.Decompress));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            return Bytes.Mutate(content, random);
        }
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, (CompressionLevel)random.Next(4), leaveOpen: true))
            zlib.Write(Bytes.Mutate(pixels, random));
        return compressed.ToArray();
    }

    private static List<(string Name, byte[] Content)> Chunks(byte[] file)
    {
        List<(string, byte[])> chunks = [];
        for (int start = SignatureLength; start + FrameLength <= file.Length;)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(start));
            if (length > file.Length - start - FrameLength)
                break;
            chunks.Add((Encoding.Latin1.GetString(file, start + 4, 4), file[(start + 8)..(start + 8 + (int)length)]));
            start += FrameLength + (int)length;
        }
        return chunks;
    }

    private static byte[] Join(ReadOnlySpan<byte> signature, List<(string Name, byte[] Content)> chunks)
    {
        var file = new MemoryStream();
        file.Write(signature);
        Span<byte> number = stackalloc byte[sizeof(uint)];
        foreach ((string name, byte[] content) in chunks)
        {
            byte[] named = [.. Encoding.Latin1.GetBytes(name), .. content];
            BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
            file.Write(number);
            file.Write(named);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(named));
            file.Write(number);
        }
        return file.ToArray();
    }
}
