using BigGustave;

namespace Samples;

/// <summary>A picture to judge by eye: some images in one line, and beneath each its reconstructions.</summary>
internal static class ReconstructionPicture
{
    private const int Columns = 10;
    private const int ImageSide = 84;
    private const int Gap = 6;
    private const byte Paper = 255;
    private const byte Surround = 208;

    /// <summary>Writes the picture as PNG: up to ten validation images, one of each label where there are labels.</summary>
    /// <param name="path">The file to write; an existing one is replaced.</param>
    /// <param name="images">Where to take the images from.</param>
    /// <param name="reconstructions">Each makes a line beneath the images.</param>
    public static void Write(string path, ImageSet images, params IReadOnlyList<Reconstruction> reconstructions)
    {
        int[] rows = Choose(images);
        int scale = Math.Max(1, ImageSide / Math.Max(images.Height, images.Width));
        (int stepX, int stepY) = (images.Width * scale + Gap, images.Height * scale + Gap);
        var canvas = new byte[(1 + reconstructions.Count) * stepY + Gap, rows.Length * stepX + Gap];
        for (int y = 0; y < canvas.GetLength(0); y++)
            for (int x = 0; x < canvas.GetLength(1); x++)
                canvas[y, x] = Surround;

        var reconstruction = new float[images.Validation.Length];
        for (int column = 0; column < rows.Length; column++)
        {
            ReadOnlySpan<float> original = images.Validation[rows[column]];
            int left = Gap + column * stepX;
            Draw(canvas, Gap, left, original, images.Width, scale);
            for (int line = 0; line < reconstructions.Count; line++)
            {
                reconstructions[line](original, reconstruction);
                Draw(canvas, Gap + (1 + line) * stepY, left, reconstruction, images.Width, scale);
            }
        }
        Save(canvas, path);
    }

    private static int[] Choose(ImageSet images)
    {
        IEnumerable<int> rows = Enumerable.Range(0, images.Validation.Count);
        if (!images.Validation.Labels.IsEmpty)
            rows = rows.DistinctBy(row => images.Validation.Labels.Span[row]).OrderBy(row => images.Validation.Labels.Span[row]);
        return [.. rows.Take(Columns)];
    }

    private static void Draw(byte[,] canvas, int top, int left, ReadOnlySpan<float> image, int width, int scale)
    {
        for (int y = 0; y < image.Length / width * scale; y++)
        {
            for (int x = 0; x < width * scale; x++)
            {
                float ink = image[y / scale * width + x / scale];
                canvas[top + y, left + x] = (byte)MathF.Round(Paper * (1 - Math.Clamp(ink, 0, 1)));
            }
        }
    }

    private static void Save(byte[,] canvas, string path)
    {
        (int height, int width) = (canvas.GetLength(0), canvas.GetLength(1));
        PngBuilder picture = PngBuilder.Create(width, height, hasAlphaChannel: false);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                picture.SetPixel(new Pixel(canvas[y, x]), x, y);

        using FileStream file = File.Create(path);
        picture.Save(file);
    }
}
