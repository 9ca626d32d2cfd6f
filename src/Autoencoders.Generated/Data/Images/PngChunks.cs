using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Autoencoders;

/// <summary>The chunks of a PNG file that matter: header, palette with its transparency, and compressed pixels.</summary>
internal sealed class PngChunks
{
    private PngChunks(PngHeader header) => Header = header;

    /// <summary>The bytes that a file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public PngHeader Header { get; }

    /// <summary>Red, green and blue of each entry; empty without a palette.</summary>
    public byte[] Palette { get; private set; } = [];

    /// <summary>The alpha of the first entries of the palette; empty where all are opaque.</summary>
    public byte[] PaletteAlpha { get; private set; } = [];

    /// <summary>The samples of the one color that is transparent, 1 of gray or 3 of color; empty where all are opaque.</summary>
    public int[] TransparentColor { get; private set; } = [];

    /// <summary>The compressed pixels.</summary>
    public MemoryStream Data { get; } = new();

    /// <exception cref="FormatException">The file is damaged; the message names expected and found.</exception>
    public static PngChunks Parse(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
        {
            string found = file.IsEmpty ? "an empty file" : Convert.ToHexString(file[..Math.Min(file.Length, Signature.Length)]);
            throw new FormatException($"the signature {Convert.ToHexString(Signature)} of PNG, found {found}");
        }

        ReadOnlySpan<byte> rest = file[Signature.Length..];
        string name = Next(ref rest, out ReadOnlySpan<byte> content);
        if (name != "IHDR" || content.Length != PngHeader.Length)
            throw new FormatException($"a first chunk 'IHDR' of {PngHeader.Length} bytes, found '{name}' of {content.Length}");

        var chunks = new PngChunks(PngHeader.Parse(content));
        while ((name = Next(ref rest, out content)) != "IEND")
            chunks.Add(name, content);
        if (!rest.IsEmpty)
            throw new FormatException($"the end of the file after the chunk 'IEND', found {rest.Length} more bytes");
        if (chunks.Header.HasPalette && chunks.Palette.Length == 0)
            throw new FormatException("a palette, found none");
        chunks.Data.Position = 0;
        return chunks;
    }

    private void Add(string name, ReadOnlySpan<byte> content)
    {
        if (name == "IDAT")
            Data.Write(content);
        else if (name == "PLTE")
        {
            if (content.Length == 0 || content.Length % 3 != 0 || content.Length > 3 * 256)
                throw new FormatException($"a palette of 1 to 256 entries of 3 bytes, found {content.Length} bytes");
            Palette = content.ToArray();
        }
        else if (name == "tRNS" && Header.HasPalette)
            PaletteAlpha = content.ToArray();
        else if (name == "tRNS" && Header.MayHaveTransparentColor)
            TransparentColor = ReadColor(content);
        else if (char.IsAsciiLetterUpper(name[0]))
            throw new FormatException($"the chunks IHDR, PLTE, IDAT and IEND, found '{name}', without which the image can't be read");
    }

    private int[] ReadColor(ReadOnlySpan<byte> content)
    {
        if (content.Length != sizeof(ushort) * Header.Samples)
            throw new FormatException($"a transparent color of {sizeof(ushort) * Header.Samples} bytes, found {content.Length} bytes");

        // Of a sample of less than 16 bits only its own bits count.
        var color = new int[Header.Samples];
        for (int i = 0; i < color.Length; i++)
            color[i] = BinaryPrimitives.ReadUInt16BigEndian(content[(sizeof(ushort) * i)..]) & ((1 << Header.Depth) - 1);
        return color;
    }

    private static string Next(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> content)
    {
        const int Frame = 12; // Length, name and checksum.
        if (rest.Length < Frame)
            throw new FormatException($"a chunk, found the end of the file");
        uint length = BinaryPrimitives.ReadUInt32BigEndian(rest);
        ReadOnlySpan<byte> name = rest.Slice(4, 4);
        foreach (byte letter in name)
        {
            if (!char.IsAsciiLetter((char)letter))
                throw new FormatException($"the name of a chunk, found the bytes {Convert.ToHexString(name)}");
        }
        string text = Encoding.ASCII.GetString(name);
        if (length > rest.Length - Frame)
            throw new FormatException($"{length} bytes in the chunk '{text}', found only {rest.Length - Frame}");

        content = rest.Slice(8, (int)length);
        uint expected = BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]);
        uint found = Crc32.HashToUInt32(rest.Slice(4, 4 + (int)length));
        if (found != expected)
            throw new FormatException($"the checksum {expected:X8} in the chunk '{text}', found {found:X8}");
        rest = rest[(Frame + (int)length)..];
        return text;
    }
}
