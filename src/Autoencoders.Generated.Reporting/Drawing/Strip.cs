using System.Text;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Drawing;

/// <summary>
/// A line over the rows of a series, as wide as the page: what is written stands beside the drawing, so that it keeps its size when the
/// drawing is stretched.
/// </summary>
internal static class Strip
{
    private const double Width = 1000, Height = 100, Top = 12, Bottom = 4, AlarmHeight = 7;
    private const double LogarithmicFrom = 50;

    public static void Write(HtmlText html, string name, double[] values, WatchedSeries watched, double? threshold = null)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        (double low, double high) = finite.Length == 0 ? (0, 1) : (finite.Min(), finite.Max());
        bool isLogarithmic = threshold > 0 && low > 0 && high > LogarithmicFrom * low;
        if (threshold is { } shown)
            (low, high) = (Math.Min(low, shown), Math.Max(high, shown));
        Axis up = isLogarithmic ? Axis.Logarithmic(low, high) : Axis.Even(low, high);

        string range = $"{Figure.Short(low)} to {Figure.Short(high)}{(isLogarithmic ? ", logarithmic" : "")}";
        html.Open("figure", ("class", "strip")).Open("figcaption").Open("b").Name(name).Close("b").Element("span", range);
        if (threshold is { } limit)
            html.Element("span", $"threshold {Figure.Short(limit)}");
        html.Close("figcaption");
        html.Open(
            "svg", ("viewBox", $"0 0 {Figure.Place(Width)} {Figure.Place(Height)}"), ("preserveAspectRatio", "none"), ("role", "img"))
            .Element("title", $"{name} over time");
        foreach (RowRange fault in watched.Faults ?? [])
            Band(html, fault, values.Length, Height, "fault");
        foreach (SeriesAlarm alarm in watched.Alarms)
            Band(html, alarm.Rows, values.Length, AlarmHeight, "alarm");
        html.Empty("path", ("d", PathOf(values, up, watched.Series.Gaps)), ("class", "line s0"));
        if (threshold is { } at)
            Frame.Line(html, 0, Y(up, at), Width, Y(up, at), "threshold");
        html.Close("svg").Close("figure");
    }

    // An alarm of one row in a million is as wide as an eye needs.
    private static void Band(HtmlText html, RowRange rows, int count, double height, string kind)
    {
        double left = X(rows.First, count), width = Math.Max(X(rows.End, count) - left, 1.5);
        html.Empty(
            "rect", ("x", Figure.Place(left)), ("y", "0"), ("width", Figure.Place(width)), ("height", Figure.Place(height)),
            ("class", kind));
    }

    private static string PathOf(double[] values, Axis up, ReadOnlySpan<int> gaps)
    {
        var path = new StringBuilder();
        bool isPenDown = false;
        int segment = 0;
        foreach (int row in Thinning.Of(values))
        {
            while (segment < gaps.Length && gaps[segment] <= row)
            {
                segment++;
                isPenDown = false;
            }

            if (!double.IsFinite(values[row]))
            {
                isPenDown = false;
                continue;
            }

            path.Append(isPenDown ? 'L' : 'M').Append(Figure.Place(X(row, values.Length))).Append(' ')
                .Append(Figure.Place(Y(up, values[row])));
            isPenDown = true;
        }

        return path.ToString();
    }

    private static double X(int row, int count) => Width * row / count;

    private static double Y(Axis up, double value) => Height - Bottom - (up.Place(value) * (Height - Top - Bottom));
}
