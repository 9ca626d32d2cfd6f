using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The distribution of the errors of samples and of known anomalies around the threshold.</summary>
internal static class ErrorSection
{
    public static Section? Of(ReportSource source) =>
        source.Errors.Any(float.IsFinite) || source.AnomalyErrors.Any(float.IsFinite)
            ? new("errors", "Reconstruction errors", html => Write(html, source))
            : null;

    private static void Write(HtmlText html, ReportSource source)
    {
        List<Series> sets = [];
        if (source.Errors.Length > 0)
            sets.Add(new Series("samples", Array.ConvertAll(source.Errors, error => (double)error)));
        if (source.AnomalyErrors.Length > 0)
            sets.Add(new Series("anomalies", Array.ConvertAll(source.AnomalyErrors, error => (double)error)));

        html.Open("div", ("class", "plots"));
        Histogram.Write(html, "Errors of rows", "reconstruction error", sets, source.Options.Threshold);
        WriteQuantiles(html, sets, source.Options.Threshold);
        html.Close("div");
    }

    private static void WriteQuantiles(HtmlText html, List<Series> sets, float? threshold)
    {
        html.Open("figure", ("class", "plot")).Element("h3", "The same errors in figures").Open("div", ("class", "scroll")).Open("table")
            .Open("thead").Open("tr").Element("th", "share of rows");
        foreach (Series set in sets)
            html.Element("th", set.Name, ("class", "number"));
        html.Close("tr").Close("thead").Open("tbody");
        double[][] sorted = [.. sets.Select(set => set.Values.Order().ToArray())];
        foreach (double share in (double[])[0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1])
        {
            html.Open("tr").Element("td", $"{Figure.Percent(share)} of them up to");
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
