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
        string causes = hasCauses
            ? " Causes are the columns that differ most from their reconstruction, with their share of the error."
            : "";
        html.Element("p", $"{choice}.{causes}", ("class", "note"));
        html.Open("ol", ("class", "alarms"));
        foreach (int row in detection.Alarms.Take(Most))
            WriteAlarm(html, source, detection, row, hasCauses);
        html.Close("ol");
    }

    private static void WriteAlarm(HtmlText html, ReportSource source, Detection detection, int row, bool hasCauses)
    {
        double score = source.Errors[row];
        string size = detection.Threshold > 0 && double.IsFinite(score)
            ? $"{Figure.Short(score / detection.Threshold)} times the threshold"
            : Figure.Short(score);
        html.Open("li").Open("div", ("class", "row")).Element("b", source.RowName(row)).Element("span", $"score: {size}");
        if (!detection.IsReal.IsEmpty)
            html.Element("span", detection.IsReal[row] ? "an anomaly" : "a false alarm");
        html.Close("div");
        if (hasCauses)
        {
            html.Open("div", ("class", "causes"));
            foreach (FeatureContribution cause in source.Differing[row].Take(Causes))
                WriteCause(html, source.ColumnName(cause.Feature), cause);
            html.Close("div");
        }

        html.Close("li");
    }

    private static void WriteCause(HtmlText html, string column, FeatureContribution cause) => html
        .Open("span").Open("b").Name(column).Close("b")
        .Text($" {Figure.Short(cause.Value)} instead of {Figure.Short(cause.Expected)} ({Figure.Percent(cause.Share)})").Close("span");
}
