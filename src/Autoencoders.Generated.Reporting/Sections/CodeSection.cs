using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The codes of the samples as points of a plane.</summary>
internal static class CodeSection
{
    private const string Shapes = "sign";
    private const double Side = 380;
    private const double Margin = 0.04;
    private const int MostLetters = 14;
    private const double HalfLetter = 4.5;
    private const double LetterHeight = 15;

    public static Section? Of(ReportSource source) => source is { Samples: { } samples }
        && CodeMap.Of(source.Codes, source.CodeLength, source.Options.MapPoints) is { } map
            ? new("codes", "Map of the codes", html => Write(html, source, samples, map))
            : null;

    private static void Write(HtmlText html, ReportSource source, Dataset samples, CodeMap map)
    {
        string shown = map.Rows.Length < samples.Count
            ? $"{Figure.Whole(map.Rows.Length)} of {Figure.Whole(samples.Count)} samples"
            : $"{Figure.Whole(samples.Count)} samples";
        string how = map.Share is { } share
            ? $"the codes of {source.CodeLength} values are seen along their two principal components, which hold "
                + $"{Figure.Percent(share)} of their variance"
            : "each by the values of its code";
        html.Element("p", $"{shown}; {how}.", ("class", "note"));

        (double[] x, double[] y) = (map.X, map.Y);
        double half = Math.Max(Math.Max(x.Max() - x.Min(), y.Max() - y.Min()) / 2, 1e-6) * (1 + Margin);
        (double middleX, double middleY) = ((x.Max() + x.Min()) / 2, (y.Max() + y.Min()) / 2);
        var frame = new Frame(Axis.Even(middleX - half, middleX + half), Axis.Even(middleY - half, middleY + half), Side, Side);
        (string across, string up) = map.Share is null ? ("first value of the code", source.CodeLength == 1 ? "" : "second value")
            : ("first component", "second component");

        html.Open("figure", ("class", "plot map"));
        frame.Begin(html, "Map of the codes", across, up);
        Marker.Define(html, Shapes);
        int[] labels = [.. map.Rows.Select(row => samples.Labels.IsEmpty ? 0 : Math.Max(samples.Labels.Span[row], 0))];
        for (int i = 0; i < labels.Length; i++)
            Marker.Draw(html, Shapes, frame.X(x[i]), frame.Y(y[i]), labels[i]);
        if (!samples.Labels.IsEmpty)
            WriteNames(html, source, frame, map, labels);
        Frame.End(html);
        if (!samples.Labels.IsEmpty)
            WriteLegend(html, source, labels);
        html.Close("figure");
    }

    // The name of each label at the middle of its points: a reader need not look for it in the legend. Names that would cover others are
    // left to the legend.
    private static void WriteNames(HtmlText html, ReportSource source, Frame frame, CodeMap map, int[] labels)
    {
        List<(double X, double Y, double Half)> written = [];
        foreach (IGrouping<int, int> points in Enumerable.Range(0, labels.Length).GroupBy(i => labels[i]).OrderBy(group => group.Key))
        {
            string name = Shorten(source.LabelName(points.Key));
            (double x, double y) = (frame.X(Median(points.Select(i => map.X[i]))), frame.Y(Median(points.Select(i => map.Y[i]))));
            double half = name.Length * HalfLetter;
            if (written.Exists(other => Math.Abs(other.Y - y) < LetterHeight && Math.Abs(other.X - x) < other.Half + half))
                continue;
            written.Add((x, y, half));
            Frame.Label(html, x, y + 5, name, "middle", "label");
        }
    }

    private static string Shorten(string name) => name.Length <= MostLetters ? name : name[..(MostLetters - 1)] + "…";

    private static void WriteLegend(HtmlText html, ReportSource source, int[] labels)
    {
        html.Open("figcaption", ("class", "legend"));
        foreach (int label in labels.Distinct().Order())
        {
            html.Open("span").Open("svg", ("viewBox", "-5 -5 10 10"), ("class", "key"), ("aria-hidden", "true"));
            Marker.Draw(html, Shapes, 0, 0, label);
            html.Close("svg").Text(source.LabelName(label)).Close("span");
        }

        html.Close("figcaption");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
