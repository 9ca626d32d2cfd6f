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
    private const int MostKeys = 40;
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
        string codes = source.Entries is { } entries
            ? $"the entries of a code, {entries.Words}, are seen as {Figure.Whole(source.CodeLength)} values"
            : $"the codes of {Figure.Whole(source.CodeLength)} values are seen";
        string how = map.Share is { } share
            ? $"{codes} along their two principal components, which hold {Figure.Percent(share)} of their variance"
            : "each by the values of its code";
        html.Element("p", $"{shown}; {how}.", ("class", "note"));

        (double[] x, double[] y) = (map.X, map.Y);
        double half = HalfRange(x, y) * (1 + Margin);
        (double middleX, double middleY) = ((x.Max() + x.Min()) / 2, (y.Max() + y.Min()) / 2);
        var frame = new Frame(Axis.Even(middleX - half, middleX + half), Axis.Even(middleY - half, middleY + half), Side, Side);
        (string across, string up) = map.Share is null ? ("first value of the code", source.CodeLength == 1 ? "" : "second value")
            : ("first component", "second component");

        html.Open("figure", ("class", "plot map"));
        frame.Begin(html, "Map of the codes", across, up);
        Marker.Define(html, Shapes);
        int[] labels = [.. map.Rows.Select(row => samples.Labels.IsEmpty ? 0 : samples.Labels.Span[row])];
        int[] kinds = [.. labels.Distinct().Order()];
        for (int i = 0; i < labels.Length; i++)
        {
            string name = samples.Labels.IsEmpty ? "" : $": {source.LabelName(labels[i])}";
            Marker.Draw(
                html, Shapes, frame.X(x[i]), frame.Y(y[i]), Array.BinarySearch(kinds, labels[i]), source.RowName(map.Rows[i]) + name);
        }

        if (!samples.Labels.IsEmpty)
            WriteNames(html, source, frame, map, labels);
        Frame.End(html);
        if (!samples.Labels.IsEmpty)
            WriteLegend(html, source, kinds);
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

    private static void WriteLegend(HtmlText html, ReportSource source, int[] kinds)
    {
        html.Open("figcaption", ("class", "legend"));
        for (int kind = 0; kind < Math.Min(kinds.Length, MostKeys); kind++)
        {
            html.Open("span").Open("svg", ("viewBox", "-5 -5 10 10"), ("class", "key"), ("aria-hidden", "true"));
            Marker.Draw(html, Shapes, 0, 0, kind);
            html.Close("svg").Text(source.LabelName(kinds[kind])).Close("span");
        }

        if (kinds.Length > MostKeys)
            html.Element("span", $"and {Figure.Whole(kinds.Length - MostKeys)} more labels");
        html.Close("figcaption");
    }

    // Half of the longer side; where all points are one, as far as its place is from 0.
    private static double HalfRange(double[] x, double[] y)
    {
        double range = Math.Max(x.Max() - x.Min(), y.Max() - y.Min()) / 2, place = Math.Max(Math.Abs(x[0]), Math.Abs(y[0]));
        return range > 1e-6 * place ? range : place > 0 ? place : 1;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
