using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The rows that a detector takes for anomalies, and why.</summary>
internal static class AlarmSection
{
    /// <summary>The most alarms that are listed.</summary>
    public const int Most = 50;

    private const int Causes = 3;

    public static Section? Of(ReportSource source) => source is { Detection: { } detection, Samples: not null }
        ? new("alarms", "Alarms", html => Write(html, source, detection))
        : null;

    private static void Write(HtmlText html, ReportSource source, Detection detection)
    {
        int count = detection.Alarms.Length;
        if (count == 0)
        {
            html.Element("p", "No row has a score above the threshold.", ("class", "note"));
            return;
        }

        bool hasCauses = source.Options.Image is null;
        string choice = count > Most ? $"The {Figure.Whole(Most)} largest of {Figure.Whole(count)} alarms" : "The largest scores first";
        string causes = hasCauses ? " Causes are the columns that differ most from their reconstruction, with their share of the error." : "";
        html.Element("p", $"{choice}.{causes}", ("class", "note"));
        html.Open("div", ("class", "scroll")).Open("table", ("class", "alarms")).Open("thead").Open("tr").Element("th", "row");
        html.Element("th", detection.Threshold > 0 ? "score ÷ threshold" : "score", ("class", "number"));
        if (hasCauses)
            html.Element("th", "causes");
        html.Close("tr").Close("thead").Open("tbody");
        foreach (int row in detection.Alarms.Take(Most))
            WriteAlarm(html, source, detection, row, hasCauses);
        html.Close("tbody").Close("table").Close("div");
    }

    private static void WriteAlarm(HtmlText html, ReportSource source, Detection detection, int row, bool hasCauses)
    {
        double score = source.Errors[row];
        html.Open("tr").Open("td").Element("b", source.RowName(row));
        if (!detection.IsReal.IsEmpty)
            html.Text(detection.IsReal[row] ? "an anomaly" : "a false alarm");
        html.Close("td").Element("td", Figure.Short(detection.Threshold > 0 ? score / detection.Threshold : score), ("class", "number"));
        if (hasCauses)
        {
            html.Open("td");
            foreach (FeatureContribution cause in source.Differing[row].Take(Causes))
                WriteCause(html, source.ColumnName(cause.Feature), cause);
            html.Close("td");
        }

        html.Close("tr");
    }

    private static void WriteCause(HtmlText html, string column, FeatureContribution cause) => html
        .Open("div", ("class", "cause")).Open("b").Name(column).Close("b")
        .Text($" {Figure.Short(cause.Value)} instead of {Figure.Short(cause.Expected)} ({Figure.Percent(cause.Share)})").Close("div");
}
