using System.Buffers.Binary;
using System.IO.Compression;

namespace Autoencoders;

/// <summary>A PNG image whose pixels are still compressed.</summary>
internal sealed class PngImage
{
    private const int MostChannels = 4;

    private readonly PngChunks _chunks;
    private readonly int _rawBytes;

    private PngImage(PngChunks chunks, int rawBytes) => (_chunks, _rawBytes) = (chunks, rawBytes);

    /// <summary>The pixels of a row.</summary>
    public int Width => Header.Width;

    /// <summary>The number of rows.</summary>
    public int Height => Header.Height;

    /// <summary>1 gray, 2 gray and alpha, 3 color, 4 color and alpha. A transparent color of the file is alpha.</summary>
    public int Channels => Header.HasPalette
        ? _chunks.PaletteAlpha.Length == 0 ? 3 : 4
        : Header.Samples + (_chunks.TransparentColor.Length == 0 ? 0 : 1);

    private PngHeader Header => _chunks.Header;

    /// <summary>Reads all but the pixels.</summary>
    /// <exception cref="FormatException">The file is damaged; the message names expected and found.</exception>
    public static PngImage Parse(ReadOnlySpan<byte> file)
    {
        PngChunks chunks = PngChunks.Parse(file);
        PngHeader header = chunks.Header;
        Int128 bytes = 0;
        foreach (PngPass pass in PngPass.Of(header))
            bytes += pass.Height(header) * (Int128)(1 + header.RowBytes(pass.Width(header)));
        if ((Int128)header.Width * header.Height * MostChannels > Array.MaxLength || bytes > Array.MaxLength)
            throw new FormatException($"an image of at most {Array.MaxLength} numbers, found {header.Width} x {header.Height}");
        return new PngImage(chunks, (int)bytes);
    }

    /// <summary>
    /// Decompresses the pixels. What is allocated follows what arrives: a header that no data stand behind costs one block.
    /// </summary>
    /// <exception cref="FormatException">There are not as many bytes as the header says; the message names expected and found.</exception>
    /// <exception cref="InvalidDataException">The compressed data are damaged.</exception>
    public byte[] Decompress()
    {
        try
        {
            using var source = new ZLibStream(_chunks.Data, CompressionMode.Decompress);
            byte[] data = StreamBytes.ReadUpTo(source, _rawBytes);
            if (data.Length < _rawBytes)
                throw new FormatException($"{_rawBytes} bytes of pixels, found only {data.Length}");
            if (source.ReadByte() >= 0)
                throw new FormatException($"{_rawBytes} bytes of pixels, found more");
            return data;
        }
        catch (IOException unexpected)
        {
            // The data are in memory: what zlib can't go on with is a dictionary that it would need and the format does not know.
            throw new FormatException("pixels that are compressed without a preset dictionary, found one", unexpected);
        }
    }

    /// <summary>
    /// Reads the pixels, row-major, channels last, 0..1. With 1 channel they are gray (colors weighted as in BT.601), with 3 color,
    /// with 4 color and alpha. Alpha is omitted unless requested; it is 1 if the file has no alpha.
    /// </summary>
    /// <param name="data">What was decompressed; filters are undone in place.</param>
    /// <param name="destination">Receives <see cref="Height"/> x <see cref="Width"/> x <paramref name="channels"/> values.</param>
    /// <param name="channels">1, 3 or 4.</param>
    /// <exception cref="FormatException">The pixels are damaged; the message names expected and found.</exception>
    public void Read(byte[] data, Span<float> destination, int channels)
    {
        Span<float> pixel = stackalloc float[MostChannels];
        pixel = pixel[..Channels];
        int start = 0;
        foreach (PngPass pass in PngPass.Of(Header))
        {
            int width = pass.Width(Header);
            int rowBytes = (int)Header.RowBytes(width);
            ReadOnlySpan<byte> above = [];
            for (int row = 0; row < pass.Height(Header); row++)
            {
                Span<byte> bits = data.AsSpan(start + 1, rowBytes);
                PngFilter.Undo(data[start], bits, above, Math.Max(1, Header.Samples * Header.Depth / 8));
                int first = (pass.Y + row * pass.StepY) * Width + pass.X;
                for (int column = 0; column < width; column++)
                {
                    ReadPixel(bits, column, pixel);
                    Convert(pixel, destination.Slice((first + column * pass.StepX) * channels, channels));
                }
                above = bits;
                start += 1 + rowBytes;
            }
        }
    }

    /// <summary>Reads one pixel with the channels of the file.</summary>
    private void ReadPixel(ReadOnlySpan<byte> row, int column, Span<float> pixel)
    {
        if (Header.HasPalette)
        {
            ReadEntry(Sample(row, column, Header.Depth), pixel);
            return;
        }

        float most = (1 << Header.Depth) - 1;
        ReadOnlySpan<int> transparent = _chunks.TransparentColor;
        bool visible = false;
        for (int channel = 0; channel < Header.Samples; channel++)
        {
            int sample = Sample(row, column * Header.Samples + channel, Header.Depth);
            pixel[channel] = sample / most;
            visible |= !transparent.IsEmpty && sample != transparent[channel];
        }
        if (!transparent.IsEmpty)
            pixel[^1] = visible ? 1 : 0;
    }

    private void ReadEntry(int entry, Span<float> pixel)
    {
        if (3 * entry >= _chunks.Palette.Length)
            throw new FormatException($"an entry of the palette, which has {_chunks.Palette.Length / 3}, found entry {entry}");
        for (int channel = 0; channel < 3; channel++)
            pixel[channel] = _chunks.Palette[3 * entry + channel] / 255f;
        if (pixel.Length == 4)
            pixel[3] = entry < _chunks.PaletteAlpha.Length ? _chunks.PaletteAlpha[entry] / 255f : 1;
    }

    private static void Convert(ReadOnlySpan<float> source, Span<float> target)
    {
        if (source.Length == target.Length)
        {
            source.CopyTo(target);
            return;
        }

        if (target.Length == 1)
            target[0] = source.Length < 3 ? source[0] : 0.299f * source[0] + 0.587f * source[1] + 0.114f * source[2];
        else if (source.Length < 3)
            target[..3].Fill(source[0]);
        else
            source[..3].CopyTo(target);
        if (target.Length == 4)
            target[3] = source.Length is 2 or 4 ? source[^1] : 1;
    }

    private static int Sample(ReadOnlySpan<byte> row, int index, int depth)
    {
        if (depth == 8)
            return row[index];
        if (depth == 16)
            return BinaryPrimitives.ReadUInt16BigEndian(row[(2 * index)..]);
        int bit = index * depth;
        return row[bit / 8] >> (8 - depth - bit % 8) & ((1 << depth) - 1);
    }
}
