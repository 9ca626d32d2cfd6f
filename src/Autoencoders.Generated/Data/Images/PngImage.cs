using System.Buffers.Binary;
using System.IO.Compression;

namespace Autoencoders;

/// <summary>A PNG image as numbers.</summary>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Channels">1 grey, 2 grey and alpha, 3 colour, 4 colour and alpha.</param>
/// <param name="Values">Row-major, channels last, 0..1.</param>
internal sealed record PngImage(int Width, int Height, int Channels, float[] Values)
{
    /// <exception cref="FormatException">The file is damaged; the message names expected and found.</exception>
    /// <exception cref="InvalidDataException">Its compressed data are damaged.</exception>
    public static PngImage Parse(ReadOnlySpan<byte> file)
    {
        PngChunks chunks = PngChunks.Parse(file);
        PngHeader header = chunks.Header;
        int channels = !header.HasPalette ? header.Samples : chunks.PaletteAlpha.Length == 0 ? 3 : 4;
        Int128 count = (Int128)header.Width * header.Height * channels;
        Int128 bytes = 0;
        foreach (PngPass pass in PngPass.Of(header))
            bytes += pass.Height(header) * (Int128)(1 + header.RowBytes(pass.Width(header)));
        if (count > Array.MaxLength || bytes > Array.MaxLength)
            throw new FormatException($"an image of at most {Array.MaxLength} numbers, found {header.Width} x {header.Height}");

        // The bytes first: a header that no data stand behind costs one block.
        byte[] data = Decompress(chunks, (int)bytes);
        var values = new float[(int)count];
        int start = 0;
        foreach (PngPass pass in PngPass.Of(header))
        {
            int width = pass.Width(header);
            int rowBytes = (int)header.RowBytes(width);
            ReadOnlySpan<byte> above = [];
            for (int row = 0; row < pass.Height(header); row++)
            {
                Span<byte> bits = data.AsSpan(start + 1, rowBytes);
                PngFilter.Undo(data[start], bits, above, Math.Max(1, header.Samples * header.Depth / 8));
                for (int column = 0; column < width; column++)
                {
                    int pixel = (pass.Y + row * pass.StepY) * header.Width + pass.X + column * pass.StepX;
                    Read(chunks, bits, column, values.AsSpan(pixel * channels, channels));
                }
                above = bits;
                start += 1 + rowBytes;
            }
        }
        return new PngImage(header.Width, header.Height, channels, values);
    }

    /// <summary>
    /// Writes the pixels with other channels: 1 is grey (colours weighted as in BT.601), 3 is colour, 4 is colour and alpha. Alpha that is
    /// not asked for is left out; where there is none, it is 1.
    /// </summary>
    public void CopyTo(Span<float> destination, int channels)
    {
        if (channels == Channels)
        {
            Values.CopyTo(destination);
            return;
        }

        for (int pixel = 0; pixel < Width * Height; pixel++)
        {
            ReadOnlySpan<float> source = Values.AsSpan(pixel * Channels, Channels);
            Span<float> target = destination.Slice(pixel * channels, channels);
            if (channels == 1)
                target[0] = Channels < 3 ? source[0] : 0.299f * source[0] + 0.587f * source[1] + 0.114f * source[2];
            else if (Channels < 3)
                target[..3].Fill(source[0]);
            else
                source[..3].CopyTo(target);
            if (channels == 4)
                target[3] = Channels is 2 or 4 ? source[^1] : 1;
        }
    }

    private static byte[] Decompress(PngChunks chunks, int count)
    {
        using var source = new ZLibStream(chunks.Data, CompressionMode.Decompress);
        byte[] data = StreamBytes.ReadUpTo(source, count);
        if (data.Length < count)
            throw new FormatException($"{count} bytes of pixels, found only {data.Length}");
        if (source.ReadByte() >= 0)
            throw new FormatException($"{count} bytes of pixels, found more");
        return data;
    }

    private static void Read(PngChunks chunks, ReadOnlySpan<byte> row, int column, Span<float> pixel)
    {
        PngHeader header = chunks.Header;
        if (!header.HasPalette)
        {
            float most = (1 << header.Depth) - 1;
            for (int channel = 0; channel < pixel.Length; channel++)
                pixel[channel] = Sample(row, column * pixel.Length + channel, header.Depth) / most;
            return;
        }

        int entry = Sample(row, column, header.Depth);
        if (3 * entry >= chunks.Palette.Length)
            throw new FormatException($"entries of the palette, which has {chunks.Palette.Length / 3}, found number {entry}");
        for (int channel = 0; channel < 3; channel++)
            pixel[channel] = chunks.Palette[3 * entry + channel] / 255f;
        if (pixel.Length == 4)
            pixel[3] = entry < chunks.PaletteAlpha.Length ? chunks.PaletteAlpha[entry] / 255f : 1;
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
