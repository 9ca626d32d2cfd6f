namespace Samples;

/// <summary>Small letters, digits and a few signs as pixels, to name what a picture shows.</summary>
internal static class Lettering
{
    /// <summary>The pixels from one letter to the next.</summary>
    public const int Advance = 6;

    /// <summary>The rows of pixels of a letter, of which the last is for what hangs below the line.</summary>
    public const int Height = 8;

    private const int Width = 5;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789 -.,:%()/";

    // Five bytes a letter, from left to right; the lowest bit of a byte is the uppermost pixel.
    private const string Columns =
        "2054547840" + "7F28444438" + "3844444428" + "384444287F" + "3854545418" + "00087E0902" + "18A4A49C78" + "7F08040478"
        + "00447D4000" + "2040403D00" + "7F10284400" + "00417F4000" + "7C04780478" + "7C08040478" + "3844444438" + "FC18242418"
        + "18242418FC" + "7C08040408" + "4854545424" + "04043F4424" + "3C4040207C" + "1C2040201C" + "3C4030403C" + "4428102844"
        + "4C9090907C" + "4464544C44"
        + "3E5149453E" + "00427F4000" + "7249494946" + "2141494D33" + "1814127F10" + "2745454539" + "3C4A494931" + "4121110907"
        + "3649494936" + "464949291E"
        + "0000000000" + "0808080808" + "0000606000" + "0080703000" + "0000140000" + "2313086462" + "001C224100" + "0041221C00"
        + "2010080402";

    private static readonly byte[] s_columns = Convert.FromHexString(Columns);

    /// <summary>True if a pixel of a text is ink. Unknown letters stay blank.</summary>
    /// <param name="text">The text, in one line.</param>
    /// <param name="x">From 0 to <see cref="Advance"/> times the letters.</param>
    /// <param name="y">From 0 to <see cref="Height"/>.</param>
    public static bool IsInk(string text, int x, int y)
    {
        int letter = Letters.IndexOf(text[x / Advance], StringComparison.OrdinalIgnoreCase), column = x % Advance;
        return letter >= 0 && column < Width && (s_columns[(letter * Width) + column] >> y & 1) == 1;
    }
}
