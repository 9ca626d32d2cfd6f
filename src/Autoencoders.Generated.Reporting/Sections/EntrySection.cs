using Autoencoders.Reporting.Drawing;
using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The use of each entry of a codebook by the samples.</summary>
internal static class EntrySection
{
    public static Section? Of(ReportSource source) => source.Entries is { Use: { } use } entries
        ? new("entries", "Entries of the codebook", html => Write(html, entries, use))
        : null;

    private static void Write(HtmlText html, EntryUse entries, CodeUse use)
    {
        html.Element(
            "p",
            $"A code is {entries.Words}. The samples use {Figure.Whole(use.Units - use.Dead)} of {Figure.Whole(use.Units)} entries, as evenly "
            + $"as {Figure.Short(use.Perplexity)} equally frequent ones (the perplexity).",
            ("class", "note"));
        html.Open("div", ("class", "plots"));
        double all = entries.Counts.Sum();
        Bars.Write(
            html, "Use of the entries", "entries", "per cent of all indices", [.. entries.Counts.Select(count => 100 * count / all)],
            entry => $"entry {Figure.Whole(entry)}");
        html.Close("div");
    }
}
