using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Drawing;

/// <summary>An image inside the page, which needs no file of its own.</summary>
internal static class Picture
{
    /// <summary>Writes it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="name">What it shows, for those who cannot see it.</param>
    /// <param name="pixels">Row by row, one byte a channel.</param>
    /// <param name="width">The pixels of a row.</param>
    /// <param name="channels">1 for gray, 3 for red, green and blue.</param>
    public static void Write(HtmlText html, string name, ReadOnlySpan<byte> pixels, int width, int channels)
    {
        int height = pixels.Length / width / channels;
        html.Empty(
            "img", ("src", "data:image/png;base64," + Convert.ToBase64String(PngFile.Encode(pixels, height, width, channels))),
            ("alt", name), ("width", Figure.Place(width)), ("height", Figure.Place(height)));
    }
}
