using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>Samples that the network draws by itself: codes from the standard normal distribution, decoded.</summary>
internal static class DrawnSection
{
    private const int MostRows = 8;
    private const int MostColumns = 12;

    public static Section? Of(ReportSource source) => source.Drawn is { Values.Length: > 0 } drawn
        ? new("drawn", "Drawn samples", html => Write(html, source, drawn))
        : null;

    private static void Write(HtmlText html, ReportSource source, DrawnSamples drawn)
    {
        string conditions = drawn.Rows.Length == 0 ? "" : ", each with the condition of the sample that it is named for";
        string units = source.Options.Image is null ? " Values are in network units." : "";
        html.Element(
            "p",
            $"Codes drawn from the standard normal distribution and decoded{conditions}. No sample was chosen.{units}",
            ("class", "note"));
        if (source.Options.Image is null && !source.Options.IsSeries)
        {
            WriteTable(html, source, drawn);
            return;
        }

        html.Open("div", ("class", source.Options.Image is null ? "curves" : "images"));
        for (int i = 0; i < drawn.Values.Length; i++)
        {
            html.Open("figure");
            if (source.Options.Image is { } shape)
                Picture.Write(html, $"drawn sample {i + 1}", Pixels.Of(drawn.Values[i], shape), shape.Width, shape.Channels);
            else
                PairOfLines.Write(html, $"drawn sample {i + 1}", drawn.Values[i], []);
            if (drawn.Rows.Length > 0)
                html.Open("figcaption").Element("b", ReconstructionSection.NameOf(source, drawn.Rows[i])).Close("figcaption");
            html.Close("figure");
        }

        html.Close("div");
    }

    private static void WriteTable(HtmlText html, ReportSource source, DrawnSamples drawn)
    {
        int columns = Math.Min(source.InputLength, MostColumns), rows = Math.Min(drawn.Values.Length, MostRows);
        if (columns < source.InputLength)
            html.Element("p", $"The first {columns} of {Figure.Whole(source.InputLength)} columns.", ("class", "note"));
        html.Open("div", ("class", "scroll")).Open("table").Open("thead").Open("tr");
        if (drawn.Rows.Length > 0)
            html.Element("th", "condition of");
        for (int column = 0; column < columns; column++)
            html.Element("th", source.ColumnName(column), ("class", "number"));
        html.Close("tr").Close("thead").Open("tbody");
        for (int i = 0; i < rows; i++)
        {
            html.Open("tr");
            if (drawn.Rows.Length > 0)
                html.Element("td", ReconstructionSection.NameOf(source, drawn.Rows[i]));
            for (int column = 0; column < columns; column++)
                html.Element("td", Figure.Short(drawn.Values[i][column]), ("class", "number"));
            html.Close("tr");
        }

        html.Close("tbody").Close("table").Close("div");
    }
}
