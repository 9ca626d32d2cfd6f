using System.IO.Compression;

namespace Compression;

/// <summary>The bytes of a gray image of 8 bits a pixel as PNG, which loses nothing.</summary>
internal static class PngSize
{
    // Signature, header chunk, the frame of the data chunk, end chunk.
    private const int AroundData = 8 + 25 + 12 + 12;
    private const int Filters = 5;

    /// <summary>The smallest of five: each of PNG's filters for all rows.</summary>
    /// <param name="image">Pixels from 0 to 1.</param>
    /// <param name="width">The pixels of a row.</param>
    public static int Of(ReadOnlySpan<float> image, int width)
    {
        byte[] pixels = new byte[image.Length];
        for (int i = 0; i < pixels.Length; i++)
            pixels[i] = (byte)MathF.Round(255 * Math.Clamp(image[i], 0, 1));
        return AroundData + Enumerable.Range(0, Filters).Min(filter => CompressedLength(pixels, width, filter));
    }

    private static int CompressedLength(byte[] pixels, int width, int filter)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(Filtered(pixels, width, filter));
        return (int)compressed.Length;
    }

    /// <summary>For each row its filter, and behind it how each pixel differs from what the filter expects.</summary>
    private static byte[] Filtered(byte[] pixels, int width, int filter)
    {
        byte[] filtered = new byte[pixels.Length + (pixels.Length / width)];
        int next = 0;
        for (int i = 0; i < pixels.Length; i++)
        {
            if (i % width == 0)
                filtered[next++] = (byte)filter;
            int left = i % width > 0 ? pixels[i - 1] : 0, above = i >= width ? pixels[i - width] : 0;
            int corner = i % width > 0 && i >= width ? pixels[i - width - 1] : 0;
            filtered[next++] = (byte)(pixels[i] - Predict(filter, left, above, corner));
        }
        return filtered;
    }

    private static int Predict(int filter, int left, int above, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        _ => Paeth(left, above, corner),
    };

    private static int Paeth(int left, int above, int corner)
    {
        int estimate = left + above - corner;
        int toLeft = Math.Abs(estimate - left), toAbove = Math.Abs(estimate - above), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
