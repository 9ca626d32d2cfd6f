using System.Text;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Drawing;

/// <summary>A named series of a line chart; what is no number leaves a gap.</summary>
internal sealed record Curve(string Name, double[] Values);

/// <summary>Curve over the numbers 1, 2, 3 and so on. Lines differ in color and in their dashes.</summary>
internal static class LineChart
{
    private const double LogarithmicFrom = 20;

    public static void Write(HtmlText html, string title, string acrossName, string upName, IReadOnlyList<Curve> series)
    {
        double[] values = [.. series.SelectMany(one => one.Values).Where(double.IsFinite)];
        (double low, double high) = (values.Min(), values.Max());
        bool isLogarithmic = low > 0 && high > LogarithmicFrom * low;
        int count = series.Max(one => one.Values.Length);
        var frame = new Frame(
            Axis.Whole(1, count),
            isLogarithmic ? Axis.Logarithmic(low, high) : Axis.Even(Math.Min(low, 0), high));

        html.Open("figure", ("class", "plot")).Element("h3", title);
        frame.Begin(html, title, acrossName, isLogarithmic ? upName + ", logarithmic" : upName);
        for (int i = 0; i < series.Count; i++)
            Draw(html, frame, series[i], i, isLogarithmic);
        Frame.End(html);
        Legend(html, series);
        html.Close("figure");
    }

    private static void Draw(HtmlText html, Frame frame, Curve series, int number, bool isLogarithmic)
    {
        var path = new StringBuilder();
        bool isPenDown = false;
        foreach (int i in Thinning.Of(series.Values))
        {
            double value = series.Values[i];
            if (!double.IsFinite(value) || (isLogarithmic && value <= 0))
            {
                isPenDown = false;
                continue;
            }

            path.Append(isPenDown ? 'L' : 'M').Append(Figure.Place(frame.X(i + 1))).Append(' ').Append(Figure.Place(frame.Y(value)));
            isPenDown = true;
            if (i == series.Values.Length - 1)
                Mark(html, frame.X(i + 1), frame.Y(value), number);
        }

        html.Empty("path", ("d", path.ToString()), ("class", $"line s{number % StyleCount}"));
    }

    private static void Mark(HtmlText html, double x, double y, int number) => html.Empty(
        "circle", ("cx", Figure.Place(x)), ("cy", Figure.Place(y)), ("r", "2.6"), ("class", $"end s{number % StyleCount}"));

    private static void Legend(HtmlText html, IReadOnlyList<Curve> series)
    {
        html.Open("figcaption", ("class", "legend"));
        for (int i = 0; i < series.Count; i++)
        {
            html.Open("span").Open("svg", ("viewBox", "0 0 28 10"), ("class", "sample"), ("aria-hidden", "true"));
            Frame.Line(html, 1, 5, 27, 5, $"line s{i % StyleCount}");
            html.Close("svg").Text($"{series[i].Name}: {Figure.Short(series[i].Values.LastOrDefault(double.IsFinite))}").Close("span");
        }

        html.Close("figcaption");
    }

    /// <summary>The number of line styles in the stylesheet: s0, s1 and so on.</summary>
    private const int StyleCount = 6;
}
