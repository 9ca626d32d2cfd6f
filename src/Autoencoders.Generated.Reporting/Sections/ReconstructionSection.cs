using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>Some samples over their reconstructions: as images, or as lines over the numbers of their values.</summary>
internal static class ReconstructionSection
{
    public static Section? Of(ReportSource source) => source is { Samples: { } samples, Shown: { } shown }
        ? new("reconstructions", "Reconstructions", html => Write(html, source, samples, shown))
        : null;

    private static void Write(HtmlText html, ReportSource source, Dataset samples, ShownRows shown)
    {
        string place = source.Options.Image is null
            ? "Solid: the original; dashed: the reconstruction"
            : "Above: the original; below: the reconstruction";
        string choice = samples.Labels.IsEmpty
            ? "Samples from the smallest error to the largest"
            : "Of each label, the sample with the middle error";
        html.Element("p", $"{choice}. {place}.", ("class", "note"));
        WriteRows(html, source, samples, shown, shown.Typical);
        if (shown.Hardest.Length == 0)
            return;
        html.Element("h3", "The largest errors");
        WriteRows(html, source, samples, shown, shown.Hardest);
    }

    private static void WriteRows(HtmlText html, ReportSource source, Dataset samples, ShownRows shown, int[] rows)
    {
        html.Open("div", ("class", source.Options.Image is null ? "curves" : "images"));
        foreach (int row in rows)
        {
            string name = samples.Labels.IsEmpty ? $"row {Figure.Whole(row)}" : source.LabelName(samples.Labels.Span[row]);
            html.Open("figure");
            if (source.Options.Image is { } shape)
            {
                WriteImage(html, $"original, {name}", samples[row], shape);
                WriteImage(html, $"reconstruction, {name}", shown.Reconstructions[row], shape);
            }
            else
                PairOfLines.Write(html, $"{name}: original and reconstruction", samples[row], shown.Reconstructions[row]);
            html.Open("figcaption").Element("b", name).Text($"error {Figure.Short(source.Errors[row])}").Close("figcaption");
            html.Close("figure");
        }

        html.Close("div");
    }

    private static void WriteImage(HtmlText html, string name, ReadOnlySpan<float> sample, ImageShape shape) => html.Empty(
        "img", ("src", Png.Address(Pixels.Of(sample, shape), shape.Width, shape.Channels)), ("alt", name),
        ("width", Figure.Place(shape.Width)), ("height", Figure.Place(shape.Height)));
}
