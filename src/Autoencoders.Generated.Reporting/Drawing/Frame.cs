using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Drawing;

/// <summary>
/// The sides of a chart with their labels, and where a value lies between them. One unit is about a pixel on a phone; on a wide screen the
/// drawing grows to at most one and a half times that, so that its text can be read on both.
/// </summary>
internal sealed class Frame(Axis across, Axis up, double width = Frame.Width, double height = 230)
{
    public const double Width = 380;

    private const double Left = 44, Right = 12, Top = 24, Bottom = 38;

    public double X(double value) => Left + (across.Place(value) * (width - Left - Right));

    public double Y(double value) => height - Bottom - (up.Place(value) * (height - Top - Bottom));

    /// <summary>Begins the drawing with its sides; the caller draws the rest and ends it with <see cref="End"/>.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="name">What the drawing shows, for those who cannot see it.</param>
    /// <param name="acrossName">What stands along the lower side.</param>
    /// <param name="upName">What the labels of the left side are.</param>
    public void Begin(HtmlText html, string name, string acrossName, string upName)
    {
        html.Open("svg", ("viewBox", $"0 0 {Figure.Place(width)} {Figure.Place(height)}"), ("role", "img"), ("class", "chart"))
            .Element("title", name);
        foreach (double tick in up.Ticks)
        {
            Line(html, X(across.Low), Y(tick), X(across.High), Y(tick), "grid");
            Label(html, Left - 5, Y(tick) + 4, Figure.Short(tick), "end");
        }

        foreach (double tick in across.Ticks)
        {
            Line(html, X(tick), Y(up.Low), X(tick), Y(up.Low) + 4, "side");
            Label(html, X(tick), height - Bottom + 16, Figure.Short(tick), "middle");
        }

        Line(html, X(across.Low), Y(up.Low), X(across.High), Y(up.Low), "side");
        Label(html, (Left + width - Right) / 2, height - 5, acrossName, "middle");
        Label(html, 2, 11, upName, "start");
    }

    public static void End(HtmlText html) => html.Close("svg");

    public static void Line(HtmlText html, double fromX, double fromY, double toX, double toY, string kind) => html.Empty(
        "line", ("x1", Figure.Place(fromX)), ("y1", Figure.Place(fromY)), ("x2", Figure.Place(toX)), ("y2", Figure.Place(toY)),
        ("class", kind));

    public static void Label(HtmlText html, double x, double y, string text, string anchor, string kind = "name") => html.Element(
        "text", text, ("x", Figure.Place(x)), ("y", Figure.Place(y)), ("text-anchor", anchor), ("class", kind));
}
