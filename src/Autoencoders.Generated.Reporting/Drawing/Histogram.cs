using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Drawing;

/// <summary>A histogram of one or two sets of values over equal ranges, with a threshold.</summary>
internal static class Histogram
{
    private const int Bins = 40;
    private const double LogarithmicFrom = 30;

    /// <summary>Draws it; each set's bars are shares of that set, since the sets may differ in size.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="acrossName">What the values are.</param>
    /// <param name="sets">The sets; the second one is drawn hatched.</param>
    /// <param name="threshold">Where a vertical line stands; null for none.</param>
    public static void Write(HtmlText html, string title, string acrossName, IReadOnlyList<Curve> sets, double? threshold)
    {
        double[] values = [.. sets.SelectMany(set => set.Values).Where(double.IsFinite)];
        double low = Math.Min(values.Min(), threshold ?? double.PositiveInfinity), high = Math.Max(values.Max(), threshold ?? 0);
        bool isLogarithmic = low > 0 && high > LogarithmicFrom * low;
        Axis across = isLogarithmic ? Axis.Logarithmic(low, high) : Axis.Even(low, high);
        double[][] shares = [.. sets.Select(set => Shares(set.Values, across))];
        Axis up = Axis.Even(0, 100 * shares.Max(set => set.Max()));
        var frame = new Frame(across, up);

        html.Open("figure", ("class", "plot")).Element("h3", title);
        frame.Begin(html, title, isLogarithmic ? acrossName + ", logarithmic" : acrossName, "per cent of the rows");
        DefineHatching(html);
        for (int i = 0; i < shares.Length; i++)
            Draw(html, frame, across, shares[i], i, sets[i].Name);
        if (threshold is { } at)
            DrawThreshold(html, frame, across, up, at);
        Frame.End(html);
        Legend(html, sets, threshold);
        html.Close("figure");
    }

    private static double[] Shares(double[] values, Axis across)
    {
        var shares = new double[Bins];
        double[] finite = [.. values.Where(double.IsFinite)];
        foreach (double value in finite)
            shares[Math.Clamp((int)(across.Place(value) * Bins), 0, Bins - 1)] += 1.0 / finite.Length;
        return shares;
    }

    private static void Draw(HtmlText html, Frame frame, Axis across, double[] shares, int set, string name)
    {
        for (int bin = 0; bin < Bins; bin++)
        {
            if (shares[bin] == 0)
                continue;
            double left = frame.X(across.Value((double)bin / Bins)), right = frame.X(across.Value((bin + 1.0) / Bins));
            (double top, double bottom) = (frame.Y(100 * shares[bin]), frame.Y(0));
            html.Open(
                    "rect", ("x", Figure.Place(left)), ("y", Figure.Place(top)), ("width", Figure.Place(right - left)),
                    ("height", Figure.Place(bottom - top)), ("class", $"bar b{set}"))
                .Element("title", $"{name}: {Figure.Percent(shares[bin])} of the rows").Close("rect");
        }
    }

    private static void DrawThreshold(HtmlText html, Frame frame, Axis across, Axis up, double at)
    {
        Frame.Line(html, frame.X(at), frame.Y(up.Low), frame.X(at), frame.Y(up.High), "threshold");
        bool isRight = across.Place(at) > 0.6;
        Frame.Label(html, frame.X(at) + (isRight ? -5 : 5), frame.Y(up.High) + 10, "threshold", isRight ? "end" : "start", "mark-name");
    }

    private static void DefineHatching(HtmlText html) => html.Open("defs")
        .Open(
            "pattern", ("id", "hatching"), ("width", "5"), ("height", "5"), ("patternUnits", "userSpaceOnUse"),
            ("patternTransform", "rotate(45)"))
        .Empty("path", ("d", "M0 0V5"), ("class", "hatch")).Close("pattern").Close("defs");

    private static void Legend(HtmlText html, IReadOnlyList<Curve> sets, double? threshold)
    {
        html.Open("figcaption", ("class", "legend"));
        for (int i = 0; i < sets.Count; i++)
        {
            html.Open("span").Open("svg", ("viewBox", "0 0 28 12"), ("class", "sample"), ("aria-hidden", "true"))
                .Empty("rect", ("x", "1"), ("y", "1"), ("width", "26"), ("height", "10"), ("class", $"bar b{i}"))
                .Close("svg").Text(Words(sets[i], threshold)).Close("span");
        }

        html.Close("figcaption");
    }

    private static string Words(Curve set, double? threshold)
    {
        string words = $"{set.Name}: {Figure.Whole(set.Values.Length)}";
        if (threshold is not { } at)
            return words;
        int above = set.Values.Count(value => value > at);
        return $"{words}, of which {Figure.Whole(above)} ({Figure.Percent((double)above / set.Values.Length)}) above the threshold";
    }
}
