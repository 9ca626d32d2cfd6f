using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Drawing;

/// <summary>Values as bars side by side, the largest first.</summary>
internal static class Bars
{
    private const int Most = 320;
    private const double Gap = 0.15;

    /// <summary>Draws them; of very many only the largest, which it says.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="title">What they show.</param>
    /// <param name="acrossName">What the bars are of.</param>
    /// <param name="upName">What their height is.</param>
    /// <param name="values">0 or more, or not finite, which is no bar.</param>
    /// <param name="nameOf">What a bar is of, by the place of its value.</param>
    public static void Write(
        HtmlText html, string title, string acrossName, string upName, IReadOnlyList<double> values, Func<int, string> nameOf)
    {
        int[] shown =
        [
            .. Enumerable.Range(0, values.Count).Where(i => double.IsFinite(values[i])).OrderByDescending(i => values[i]).Take(Most),
        ];
        double high = shown.Length == 0 ? 0 : values[shown[0]];
        var frame = new Frame(Axis.Whole(0, shown.Length), Axis.Even(0, high > 0 ? high : 1));
        string choice = shown.Length < values.Count ? $"{Figure.Whole(shown.Length)} of {Figure.Whole(values.Count)}, " : "";

        html.Open("figure", ("class", "plot")).Element("h3", title);
        frame.Begin(html, title, $"{acrossName}, {choice}largest first", upName);
        double gap = (frame.X(1) - frame.X(0)) * Gap;
        for (int place = 0; place < shown.Length; place++)
        {
            double value = values[shown[place]], top = frame.Y(value);
            html.Open(
                    "rect", ("x", Figure.Place(frame.X(place) + (gap / 2))), ("y", Figure.Place(top)),
                    ("width", Figure.Place(frame.X(place + 1) - frame.X(place) - gap)), ("height", Figure.Place(frame.Y(0) - top)),
                    ("class", "bar b0"))
                .Element("title", $"{nameOf(shown[place])}: {Figure.Short(value)}").Close("rect");
        }

        Frame.End(html);
        html.Close("figure");
    }
}
