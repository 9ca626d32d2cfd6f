using BigGustave;

namespace Samples;

/// <summary>Gray images in lines, as one PNG.</summary>
internal static class PictureGrid
{
    private const int ImageSide = 84;
    private const int Gap = 6;
    private const byte Paper = 255;
    private const byte Surround = 208;

    /// <summary>Writes the picture.</summary>
    /// <param name="path">The file to write; an existing one is replaced.</param>
    /// <param name="width">The pixels of a row of an image.</param>
    /// <param name="lines">The images, line by line: pixels from 0, the paper, to 1, full ink.</param>
    public static void Write(string path, int width, IReadOnlyList<IReadOnlyList<float[]>> lines)
    {
        int height = lines[0][0].Length / width, scale = Math.Max(1, ImageSide / Math.Max(height, width));
        (int stepX, int stepY) = ((width * scale) + Gap, (height * scale) + Gap);
        var canvas = new byte[(lines.Count * stepY) + Gap, (lines.Max(line => line.Count) * stepX) + Gap];
        for (int y = 0; y < canvas.GetLength(0); y++)
            for (int x = 0; x < canvas.GetLength(1); x++)
                canvas[y, x] = Surround;

        for (int line = 0; line < lines.Count; line++)
            for (int column = 0; column < lines[line].Count; column++)
                Draw(canvas, Gap + (line * stepY), Gap + (column * stepX), lines[line][column], width, scale);
        Save(canvas, path);
    }

    private static void Draw(byte[,] canvas, int top, int left, ReadOnlySpan<float> image, int width, int scale)
    {
        for (int y = 0; y < image.Length / width * scale; y++)
        {
            for (int x = 0; x < width * scale; x++)
            {
                float ink = image[(y / scale * width) + (x / scale)];
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
