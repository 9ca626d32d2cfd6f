using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Drawing;

/// <summary>
/// Signs for the points of a map. Ten shapes and ten colors, paired so that the first ten labels differ in both, and a hundred in one of
/// them.
/// </summary>
internal static class Marker
{
    private const int Kinds = 10;

    // Each about as dark as the others, within a circle of 4 units around the middle.
    private static readonly string[] s_paths =
    [
        "M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0z",               // disc
        "M-2.9 -2.9h5.8v5.8h-5.8z",                                        // square
        "M0 -3.9L3.7 2.7H-3.7z",                                           // triangle
        "M-1.1 -3.9h2.2v2.8h2.8v2.2h-2.8v2.8h-2.2v-2.8h-2.8v-2.2h2.8z",    // plus
        "M0 -4.2L3.4 0L0 4.2L-3.4 0z",                                     // lozenge
        "M0 3.9L3.7 -2.7H-3.7z",                                           // triangle upside down
        "M-3.6 -2.2L-2.2 -3.6L0 -1.4L2.2 -3.6L3.6 -2.2L1.4 0L3.6 2.2L2.2 3.6L0 1.4L-2.2 3.6L-3.6 2.2L-1.4 0z", // cross
        "M0 -4.2L1.2 -1.4L4.1 -1.3L1.8 0.6L2.6 3.5L0 1.8L-2.6 3.5L-1.8 0.6L-4.1 -1.3L-1.2 -1.4z",              // star
        "M-4 -1.5h8v3h-8z",                                                // bar
        "M-1.5 -4h3v8h-3z",                                                // post
    ];

    /// <summary>Defines the shapes, once a drawing.</summary>
    public static void Define(HtmlText html, string drawing)
    {
        html.Open("defs");
        for (int i = 0; i < Kinds; i++)
            html.Empty("path", ("id", $"{drawing}{i}"), ("d", s_paths[i]));
        html.Close("defs");
    }

    /// <summary>Draws the sign of a kind: 0 or more.</summary>
    public static void Draw(HtmlText html, string drawing, double x, double y, int kind) => Open(html, drawing, x, y, kind).Close("use");

    /// <summary>Draws the sign of a kind with the name of the point, which a browser shows to who points at it.</summary>
    public static void Draw(HtmlText html, string drawing, double x, double y, int kind, string name) =>
        Open(html, drawing, x, y, kind).Element("title", name).Close("use");

    private static HtmlText Open(HtmlText html, string drawing, double x, double y, int kind) => html.Open(
        "use", ("href", $"#{drawing}{Shape(kind)}"), ("x", Figure.Place(x)), ("y", Figure.Place(y)), ("class", $"mark c{Color(kind)}"));

    private static int Shape(int kind) => kind % Kinds;

    private static int Color(int kind) => (kind + (kind / Kinds)) % Kinds;
}
