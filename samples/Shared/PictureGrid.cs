namespace Samples;

/// <summary>Gray images in lines, each under its name, as one PNG.</summary>
internal static class PictureGrid
{
    private const int ImageSide = 84;
    private const int Gap = 6;
    private const int LetterSize = 2;
    private const int NameHeight = (Lettering.Height * LetterSize) + Gap;

    private static readonly Color s_surround = Color.Gray(208), s_ink = Color.Gray(40);

    /// <summary>Writes the picture.</summary>
    /// <param name="path">The file to write; an existing one is replaced.</param>
    /// <param name="width">The pixels of a row of an image.</param>
    /// <param name="lines">The lines, from above.</param>
    public static void Write(string path, int width, params IReadOnlyList<PictureLine> lines)
    {
        int height = lines[0].Images[0].Length / width, scale = Math.Max(1, ImageSide / Math.Max(height, width));
        (int stepX, int stepY) = ((width * scale) + Gap, (height * scale) + Gap);
        int across = lines.Max(line => Math.Max(line.Images.Count * stepX, line.Name.Length * Lettering.Advance * LetterSize));
        var canvas = new Canvas(lines.Sum(line => HeightOf(line) + stepY) + Gap, across + Gap, s_surround);
        int top = Gap;
        foreach (PictureLine line in lines)
        {
            canvas.Write(line.Name, top, Gap, LetterSize, s_ink);
            top += HeightOf(line);
            for (int column = 0; column < line.Images.Count; column++)
                Draw(canvas, top, Gap + (column * stepX), line.Images[column], width, scale);
            top += stepY;
        }

        canvas.Save(path);
    }

    // A line without a name continues the one above.
    private static int HeightOf(PictureLine line) => line.Name.Length == 0 ? 0 : NameHeight;

    private static void Draw(Canvas canvas, int top, int left, ReadOnlySpan<float> image, int width, int scale)
    {
        for (int y = 0; y < image.Length / width * scale; y++)
        {
            for (int x = 0; x < width * scale; x++)
            {
                float ink = image[(y / scale * width) + (x / scale)];
                canvas[top + y, left + x] = Color.Gray((byte)MathF.Round(byte.MaxValue * (1 - Math.Clamp(ink, 0, 1))));
            }
        }
    }
}
