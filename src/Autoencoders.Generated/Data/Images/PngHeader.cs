using System.Buffers.Binary;

namespace Autoencoders;

/// <summary>The first chunk of a PNG file.</summary>
/// <param name="Width">Pixels of a row, at least 1.</param>
/// <param name="Height">Rows, at least 1.</param>
/// <param name="Depth">Bits of a sample: 1, 2, 4, 8 or 16.</param>
/// <param name="Color">The format's number: 0 gray, 2 color, 3 palette, 4 gray with alpha, 6 color with alpha.</param>
/// <param name="Interlaced">Whether the rows come in seven passes.</param>
internal sealed record PngHeader(int Width, int Height, int Depth, int Color, bool Interlaced)
{
    public const int Length = 13;

    private const int Palette = 3;

    /// <summary>The samples of a pixel.</summary>
    public int Samples => Color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>True if a sample is an index into the palette.</summary>
    public bool HasPalette => Color == Palette;

    /// <summary>True if one color may be marked as transparent, as the pixels have neither alpha nor a palette.</summary>
    public bool MayHaveTransparentColor => Color is 0 or 2;

    /// <exception cref="FormatException">The chunk is not one of the format; the message names expected and found.</exception>
    public static PngHeader Parse(ReadOnlySpan<byte> chunk)
    {
        uint width = BinaryPrimitives.ReadUInt32BigEndian(chunk);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(chunk[4..]);
        (byte depth, byte color, byte compression, byte filter, byte interlace) = (chunk[8], chunk[9], chunk[10], chunk[11], chunk[12]);
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
            throw new FormatException($"an image of 1 to 2^31 - 1 pixels a side, found {width} x {height}");
        bool known = color switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            Palette => depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => depth is 8 or 16,
            _ => false,
        };
        if (!known)
            throw new FormatException($"a color type and bit depth of the format, found type {color} of depth {depth}");
        if (compression != 0 || filter != 0 || interlace > 1)
        {
            throw new FormatException(
                $"compression 0, filter 0 and interlacing 0 or 1, found compression {compression}, filter {filter} and "
                + $"interlacing {interlace}");
        }
        return new PngHeader((int)width, (int)height, depth, color, interlace == 1);
    }

    /// <summary>The bytes of a row of so many pixels, without the one that names its filter.</summary>
    public long RowBytes(int pixels) => ((long)pixels * Samples * Depth + 7) / 8;
}
