using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The distribution of the errors, or of the scores, of samples and of known anomalies around the threshold.</summary>
internal static class ErrorSection
{
    public static Section? Of(ReportSource source) =>
        source.Errors.Any(float.IsFinite) || source.AnomalyErrors.Any(float.IsFinite)
            ? new("errors", source.HasScores ? "Scores" : "Reconstruction errors", html => Write(html, source))
            : null;

    private static void Write(HtmlText html, ReportSource source)
    {
        Curve[] sets = [.. Sets(source).Where(set => set.Values.Length > 0)];
        html.Open("div", ("class", "plots"));
        (string title, string others, string axis) = source.HasScores
            ? ("Scores of rows", "The same scores in figures", "score")
            : ("Errors of rows", "The same errors in figures", source.InErrorUnit("reconstruction error"));
        Histogram.Write(html, title, axis, sets, source.Threshold);
        WriteQuantiles(html, others, sets, source.Threshold);
        html.Close("div");
    }

    private static IEnumerable<Curve> Sets(ReportSource source)
    {
        if (source.Detection is { IsReal: { IsEmpty: false } isReal })
        {
            yield return new("normal rows", [.. source.Errors.Index().Where(row => !isReal[row.Index]).Select(row => (double)row.Item)]);
            yield return new("anomalies", [.. source.Errors.Index().Where(row => isReal[row.Index]).Select(row => (double)row.Item)]);
            yield break;
        }

        yield return new("samples", Array.ConvertAll(source.Errors, error => (double)error));
        yield return new("anomalies", Array.ConvertAll(source.AnomalyErrors, error => (double)error));
    }

    private static void WriteQuantiles(HtmlText html, string title, Curve[] sets, float? threshold)
    {
        html.Open("figure", ("class", "plot")).Element("h3", title).Open("div", ("class", "scroll")).Open("table")
            .Open("thead").Open("tr").Element("th", "share of rows");
        foreach (Curve set in sets)
            html.Element("th", set.Name, ("class", "number"));
        html.Close("tr").Close("thead").Open("tbody");
        double[][] sorted = [.. sets.Select(set => set.Values.Order().ToArray())];
        foreach (double share in (double[])[0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1])
        {
            html.Open("tr").Element("td", $"{Figure.Percent(share)} up to");
            foreach (double[] errors in sorted)
                html.Element("td", Figure.Short(errors[Math.Max((int)Math.Ceiling(share * errors.Length) - 1, 0)]), ("class", "number"));
            html.Close("tr");
        }

        html.Close("tbody").Close("table").Close("div");
        if (threshold is { } at)
            html.Element("p", $"A row counts as an anomaly above {Figure.Short(at)}.", ("class", "note"));
        html.Close("figure");
    }
}
