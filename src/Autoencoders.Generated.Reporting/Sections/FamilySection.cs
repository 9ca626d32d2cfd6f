using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The networks of a family side by side, with the best of those that are compared.</summary>
internal static class FamilySection
{
    private static readonly string[] s_columns = ["network", "code", "parameters", "", "above the best", "training took"];

    public static Section? Of(ReportSource source) =>
        source.Options.Family is { } family ? new("family", "Networks compared", html => Write(html, source, family)) : null;

    private static void Write(HtmlText html, ReportSource source, FamilyResult family)
    {
        bool isLikelihood = family.Measure == FamilyMeasure.NegativeLogLikelihood;
        html.Open("div", ("class", "plots")).Open("figure", ("class", "plot")).Element("h3", "On rows that were held out")
            .Open("div", ("class", "scroll")).Open("table").Open("thead").Open("tr");
        foreach (string column in s_columns)
        {
            string name = column.Length > 0 ? column
                : isLikelihood ? "negative log-likelihood, nats" : source.InErrorUnit("reconstruction error");
            html.Element("th", name, ("class", column == "network" ? "word" : "number"));
        }
        html.Close("tr").Close("thead").Open("tbody");
        foreach (FamilyRow row in family.Rows)
            WriteRow(html, row);
        html.Close("tbody").Close("table").Close("div")
            .Element("p", Note(isLikelihood), ("class", "note")).Close("figure").Close("div");
    }

    private static void WriteRow(HtmlText html, FamilyRow row) => html.Open("tr")
        .Open("td").Name(row.Name).Close("td")
        .Element("td", Figure.Whole(row.CodeLength), ("class", "number"))
        .Element("td", Figure.Whole(row.ParameterCount), ("class", "number"))
        .Element("td", WithError(row.HeldOutLoss, row.StandardError), ("class", "number"))
        .Element("td", Above(row), ("class", "number"))
        .Element("td", Figure.Time(row.Training.Elapsed), ("class", "number"))
        .Close("tr");

    private static string Above(FamilyRow row) =>
        row.IsBest ? "the best" : WithError(row.Excess, row.ExcessError) + (row.IsAsGood ? ", as good" : "");

    private static string WithError(double value, double error) => $"{Figure.Short(value)} ± {Figure.Short(error)}";

    private static string Note(bool isLikelihood) =>
        (isLikelihood ? "The best of all networks" : "The best of the networks with codes of one size")
        + ". Numbers behind ± are standard errors; differences are taken row by row.";
}
