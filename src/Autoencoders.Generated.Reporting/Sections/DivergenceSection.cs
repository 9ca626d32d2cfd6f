using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The divergence of each unit of a variational code: the more, the more it says about a sample.</summary>
internal static class DivergenceSection
{
    private const double Silent = 0.01;

    public static Section? Of(ReportSource source) => source.Divergences.Any(double.IsFinite)
        ? new("units", "Units of the code", html => Write(html, source.Divergences))
        : null;

    private static void Write(HtmlText html, double[] divergences)
    {
        int active = divergences.Count(divergence => divergence > Silent);
        html.Element(
            "p", $"The mean divergence of a unit's distribution from the standard normal one, over the samples. {Figure.Whole(active)} of "
            + $"{Figure.Whole(divergences.Length)} units have more than {Silent} nats; the others say next to nothing about a sample. All "
            + $"units together have {Figure.Short(divergences.Sum())} nats.", ("class", "note"));
        html.Open("div", ("class", "plots"));
        Bars.Write(html, "Divergence of each unit", "units", "nats", divergences, unit => $"unit {Figure.Whole(unit + 1)}");
        html.Close("div");
    }
}
