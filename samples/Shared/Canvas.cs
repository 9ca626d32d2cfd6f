using Autoencoders;

namespace Samples;

/// <summary>Pixels to draw on, which become a PNG file.</summary>
internal sealed class Canvas
{
    private const int Channels = 3;

    private readonly byte[] _pixels;

    /// <summary>Begins a canvas of one color.</summary>
    public Canvas(int height, int width, Color background)
    {
        (Height, Width) = (height, width);
        _pixels = new byte[height * width * Channels];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                this[y, x] = background;
    }

    /// <summary>The rows of pixels.</summary>
    public int Height { get; }

    /// <summary>The pixels of a row.</summary>
    public int Width { get; }

    /// <summary>Colors a pixel.</summary>
    public Color this[int y, int x]
    {
        set
        {
            int first = ((y * Width) + x) * Channels;
            (_pixels[first], _pixels[first + 1], _pixels[first + 2]) = (value.Red, value.Green, value.Blue);
        }
    }

    /// <summary>Writes a line of text, whose pixels are squares of some size.</summary>
    public void Write(string text, int top, int left, int size, Color ink)
    {
        for (int y = 0; y < Lettering.Height * size; y++)
        {
            for (int x = 0; x < text.Length * Lettering.Advance * size; x++)
            {
                if (Lettering.IsInk(text, x / size, y / size))
                    this[top + y, left + x] = ink;
            }
        }
    }

    /// <summary>Saves the picture; an existing file is replaced.</summary>
    public void Save(string path) => PngFile.Save(path, _pixels, Height, Width, Channels);
}
