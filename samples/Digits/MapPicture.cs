using Autoencoders;
using Samples;

namespace Digits;

/// <summary>Maps side by side as one PNG: each point is its label, a colored digit, so that it reads without color too.</summary>
internal static class MapPicture
{
    private const int Side = 620;
    private const int Margin = 16;
    private const int Scale = 2;
    private const int GlyphWidth = 5;
    private const int GlyphHeight = 7;
    private const int NameHeight = Margin + (Lettering.Height * Scale);

    // Each digit as seven rows of five pixels; the last one is a dot, for images without labels.
    private static readonly string[] s_glyphs =
    [
        "01110 10001 10011 10101 11001 10001 01110", "00100 01100 00100 00100 00100 00100 01110",
        "01110 10001 00001 00110 01000 10000 11111", "11111 00010 00100 00010 00001 10001 01110",
        "00010 00110 01010 10010 11111 00010 00010", "11111 10000 11110 00001 00001 10001 01110",
        "00110 01000 10000 11110 10001 10001 01110", "11111 00001 00010 00100 01000 01000 01000",
        "01110 10001 10001 01110 10001 10001 01110", "01110 10001 10001 01111 00001 00010 01100",
        "00000 00000 01110 01110 01110 00000 00000",
    ];

    private static readonly Color s_paper = Color.Gray(255), s_edge = Color.Gray(208), s_ink = Color.Gray(40);

    private static readonly Color[] s_colors =
    [
        new(31, 119, 180), new(200, 30, 30), new(44, 140, 44), new(148, 80, 190), new(214, 110, 0),
        new(0, 140, 150), new(200, 60, 150), new(110, 85, 20), new(70, 70, 70), new(20, 40, 150), new(31, 119, 180),
    ];

    /// <summary>Writes the picture.</summary>
    /// <param name="path">The file to write; an existing one is replaced.</param>
    /// <param name="maps">Codes of two values, with labels or without, from left to right; each with its name.</param>
    public static void Write(string path, params IReadOnlyList<(string Name, Dataset Codes)> maps)
    {
        var canvas = new Canvas(NameHeight + Side, maps.Count * Side, s_paper);
        for (int map = 0; map < maps.Count; map++)
        {
            for (int y = 0; y < canvas.Height && map > 0; y++)
                canvas[y, map * Side] = s_edge;
            canvas.Write(maps[map].Name, Margin, (map * Side) + Margin, Scale, s_ink);
            Draw(canvas, map * Side, maps[map].Codes);
        }

        canvas.Save(path);
    }

    private static void Draw(Canvas canvas, int left, Dataset map)
    {
        Axis horizontal = Axis.Of(map, 0), vertical = Axis.Of(map, 1);
        for (int point = 0; point < map.Count; point++)
        {
            int glyph = map.Labels.IsEmpty ? s_glyphs.Length - 1 : Math.Abs(map.Labels.Span[point] % 10);
            int x = horizontal.Place(map[point][0], GlyphWidth * Scale), y = vertical.Place(map[point][1], GlyphHeight * Scale);
            DrawGlyph(canvas, left + x, NameHeight + y, glyph);
        }
    }

    private static void DrawGlyph(Canvas canvas, int left, int top, int glyph)
    {
        for (int y = 0; y < GlyphHeight * Scale; y++)
        {
            for (int x = 0; x < GlyphWidth * Scale; x++)
            {
                if (s_glyphs[glyph][(y / Scale * (GlyphWidth + 1)) + (x / Scale)] == '1')
                    canvas[top + y, left + x] = s_colors[glyph];
            }
        }
    }

    /// <summary>The values that fill one side of a map: all but the outermost of a hundred on either end.</summary>
    private readonly record struct Axis(float Low, float High)
    {
        public static Axis Of(Dataset map, int dimension)
        {
            float[] values = [.. Enumerable.Range(0, map.Count).Select(point => map[point][dimension]).Order()];
            int outermost = values.Length / 100;
            return new Axis(values[outermost], values[^(outermost + 1)]);
        }

        /// <summary>Where something of a length begins that stands for a value.</summary>
        public int Place(float value, int length)
        {
            float part = High > Low ? Math.Clamp((value - Low) / (High - Low), 0, 1) : 0.5f;
            return Margin + (int)(part * (Side - (2 * Margin) - length));
        }
    }
}
