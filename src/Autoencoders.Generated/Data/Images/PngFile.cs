namespace Autoencoders;

/// <summary>
/// Writes images as PNG with 8 bits a channel. A pixel is its channels, side by side, as <c>[Input(height, width, channels)]</c> has them;
/// <see cref="PngFolder"/> reads the same values.
/// </summary>
/// <example><code>
/// float[] image = [0, 0.5f, 1, 1, 0.5f, 0];
/// PngFile.Save("stripes.png", image, height: 2, width: 3);
/// </code></example>
public static class PngFile
{
    /// <summary>Saves an image of values from 0, black, to 1, white; an existing file is replaced as a whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="image">Row by row. Values below 0 are written as 0, values above 1 as 1.</param>
    /// <param name="height">The rows of pixels, at least 1.</param>
    /// <param name="width">The pixels of a row, at least 1.</param>
    /// <param name="channels">1 for gray, 3 for red, green and blue, 4 for these and alpha.</param>
    /// <exception cref="ArgumentException">The values are not as many as the sizes say, or one of them is NaN.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public static void Save(string path, ReadOnlySpan<float> image, int height, int width, int channels = 1) =>
        Replace(path, Encode(image, height, width, channels));

    /// <summary>Saves an image of bytes; an existing file is replaced as a whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="image">Row by row.</param>
    /// <param name="height">The rows of pixels, at least 1.</param>
    /// <param name="width">The pixels of a row, at least 1.</param>
    /// <param name="channels">1 for gray, 3 for red, green and blue, 4 for these and alpha.</param>
    /// <exception cref="ArgumentException">The bytes are not as many as the sizes say.</exception>
    /// <exception cref="IOException">The file cannot be written; the old one is whole.</exception>
    public static void Save(string path, ReadOnlySpan<byte> image, int height, int width, int channels = 1) =>
        Replace(path, Encode(image, height, width, channels));

    /// <summary>Makes the bytes of a file from values from 0, black, to 1, white.</summary>
    /// <param name="image">Row by row. Values below 0 are written as 0, values above 1 as 1.</param>
    /// <param name="height">The rows of pixels, at least 1.</param>
    /// <param name="width">The pixels of a row, at least 1.</param>
    /// <param name="channels">1 for gray, 3 for red, green and blue, 4 for these and alpha.</param>
    /// <exception cref="ArgumentException">The values are not as many as the sizes say, or one of them is NaN.</exception>
    public static byte[] Encode(ReadOnlySpan<float> image, int height, int width, int channels = 1)
    {
        RequireSizes(image.Length, height, width, channels);
        var bytes = new byte[image.Length];
        for (int i = 0; i < image.Length; i++)
        {
            if (float.IsNaN(image[i]))
                throw new ArgumentException($"Value {i} of the image is NaN; it has no gray.", nameof(image));
            bytes[i] = (byte)MathF.Round(byte.MaxValue * Math.Clamp(image[i], 0, 1));
        }

        return PngWriter.Encode(bytes, height, width, channels);
    }

    /// <summary>Makes the bytes of a file from the bytes of an image.</summary>
    /// <param name="image">Row by row.</param>
    /// <param name="height">The rows of pixels, at least 1.</param>
    /// <param name="width">The pixels of a row, at least 1.</param>
    /// <param name="channels">1 for gray, 3 for red, green and blue, 4 for these and alpha.</param>
    /// <exception cref="ArgumentException">The bytes are not as many as the sizes say.</exception>
    public static byte[] Encode(ReadOnlySpan<byte> image, int height, int width, int channels = 1)
    {
        RequireSizes(image.Length, height, width, channels);
        return PngWriter.Encode(image, height, width, channels);
    }

    private static void RequireSizes(int length, int height, int width, int channels)
    {
        if (height < 1 || width < 1 || channels is not (1 or 3 or 4))
        {
            throw new ArgumentException(
                $"A PNG image has at least 1 x 1 pixels of 1, 3 or 4 channels, not {height} x {width} of {channels}.", "image");
        }
        if ((Int128)height * width * channels != length)
        {
            throw new ArgumentException(
                $"An image of {height} x {width} x {channels} has {(Int128)height * width * channels} values, not {length}.", "image");
        }
    }

    private static void Replace(string path, byte[] file)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Replace(path, target => target.Write(file));
    }
}
