using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>Some samples beside their reconstructions: as images, as lines, or by the columns that differ most.</summary>
internal static class ReconstructionSection
{
    public static Section? Of(ReportSource source) => source is { Samples: { } samples, Shown: { } shown }
        ? new("reconstructions", "Reconstructions", html => Write(html, source, samples, shown))
        : null;

    /// <summary>A sample by its label, or without labels by its row.</summary>
    public static string NameOf(ReportSource source, int row) => source.Samples is { Labels.IsEmpty: false } samples
        ? source.LabelName(samples.Labels.Span[row])
        : source.RowName(row);

    private static void Write(HtmlText html, ReportSource source, Dataset samples, ShownRows shown)
    {
        string place = source.Options switch
        {
            { Image: not null } => "Above: the original; below: the reconstruction",
            { IsSeries: true } => "Solid: the original; dashed: the reconstruction",
            _ => "The columns that differ most: the value → its reconstruction",
        };
        string measure = source.HasScores ? "score" : "error";
        string choice = samples.Labels.IsEmpty
            ? $"Samples from the smallest {measure} to the largest"
            : $"Of each label, the sample with the middle {measure}";
        string size = source.ComparesDirections
            ? " The loss compares directions: a reconstruction is shown in the size that fits best."
            : "";
        html.Element("p", $"{choice}. {place}.{size}", ("class", "note"));
        WriteRows(html, source, samples, shown, shown.Typical);
        if (shown.Hardest.Length == 0)
            return;
        html.Element("h3", $"The largest {measure}s");
        WriteRows(html, source, samples, shown, shown.Hardest);
    }

    private static void WriteRows(HtmlText html, ReportSource source, Dataset samples, ShownRows shown, int[] rows)
    {
        html.Open("div", ("class", source.Options.Image is null ? "curves" : "images"));
        foreach (int row in rows)
        {
            string name = NameOf(source, row);
            html.Open("figure");
            if (source.Options.Image is { } shape)
            {
                Picture.Write(html, $"original, {name}", Pixels.Of(samples[row], shape), shape.Width, shape.Channels);
                Picture.Write(
                    html, $"reconstruction, {name}", Pixels.Of(shown.Reconstructions[row], shape), shape.Width, shape.Channels);
            }
            else if (source.Options.IsSeries)
                PairOfLines.Write(html, $"{name}: original and reconstruction", samples[row], shown.Reconstructions[row]);
            html.Open("figcaption").Element("b", name);
            if (!samples.Labels.IsEmpty)
                html.Open("span").Text(source.RowName(row)).Close("span");
            html.Text(source.ErrorOf(row)).Close("figcaption");
            if (source.Options is { Image: null, IsSeries: false })
                WriteColumns(html, source, source.Differing[row]);
            html.Close("figure");
        }

        html.Close("div");
    }

    private static void WriteColumns(HtmlText html, ReportSource source, FeatureContribution[] columns)
    {
        html.Open("table", ("class", "columns")).Open("tbody");
        foreach (FeatureContribution column in columns)
        {
            html.Open("tr").Open("td").Name(source.ColumnName(column.Feature)).Close("td")
                .Element("td", $"{Figure.Short(column.Value)} → {Figure.Short(column.Expected)}", ("class", "number")).Close("tr");
        }

        html.Close("tbody").Close("table");
    }
}
