using Autoencoders.Reporting.Sections;

namespace Autoencoders.Reporting.Html;

/// <summary>The file around the sections.</summary>
internal static class Page
{
    // Whatever gets into the text, a browser loads nothing from elsewhere and runs nothing.
    private const string Policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

    public static string Of(string title, string? description, IReadOnlyList<Section> sections)
    {
        var html = new HtmlText();
        html.Open("html", ("lang", "en")).Open("head")
            .Empty("meta", ("charset", "utf-8"))
            .Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy))
            .Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"))
            .Empty("meta", ("name", "color-scheme"), ("content", "light dark"))
            .Element("title", title)
            .Element("style", Stylesheet())
            .Close("head").Open("body")
            .Open("header").Element("h1", title);
        if (description is not null)
            html.Element("p", description);
        html.Open("nav");
        foreach (Section section in sections)
            html.Element("a", section.Title, ("href", "#" + section.Id));
        html.Close("nav").Close("header").Open("main");
        foreach (Section section in sections)
        {
            html.Open("section", ("id", section.Id)).Element("h2", section.Title);
            section.Write(html);
            html.Close("section");
        }

        html.Close("main").Close("body").Close("html");
        return "<!DOCTYPE html>\n" + html;
    }

    private static string Stylesheet()
    {
        using Stream stream = typeof(Page).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
