using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The filters of the units of the first layer.</summary>
internal static class FilterSection
{
    private const int MostFilters = 96;

    public static Section? Of(ReportSource source) => FirstLayer.Of(source) is { } layer
        ? new("filters", "Filters of the first layer", html => Write(html, layer))
        : null;

    private static void Write(HtmlText html, FirstLayer layer)
    {
        int[] shown = [.. Enumerable.Range(0, layer.Filters.Length).OrderByDescending(i => Norm(layer.Filters[i])).Take(MostFilters)];
        string choice = shown.Length < layer.Filters.Length
            ? $"The {Figure.Whole(shown.Length)} largest of {Figure.Whole(layer.Filters.Length)} filters"
            : $"All {Figure.Whole(shown.Length)} filters, the largest first";
        html.Element(
            "p", $"{choice}. Gray is a weight of 0, white the largest size above it, black the same size below; each filter by itself.",
            ("class", "note"));
        html.Open("div", ("class", "filters"));
        foreach (int filter in shown)
        {
            float[] weights = layer.Filters[filter];
            Picture.Write(html, $"filter {Figure.Whole(filter + 1)}", Pixels.OfWeights(weights), layer.Width, layer.Channels);
        }

        html.Close("div");
    }

    private static double Norm(float[] weights) => weights.Sum(weight => (double)weight * weight);
}
