using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The layers from input to reconstruction, and the tensors that weights files hold.</summary>
internal static class LayerSection
{
    public static Section? Of(ReportSource source) => new("layers", "Layers", html => Write(html, source));

    private static void Write(HtmlText html, ReportSource source)
    {
        html.Open("div", ("class", "plots"));
        Begin(html, "As data flows", "part", "layer");
        foreach ((string part, string layer) in Layers(source.Architecture))
            html.Open("tr").Element("td", part).Element("td", layer).Close("tr");
        End(html);

        Begin(html, "What is trained", "tensor", "shape", "values", "share");
        foreach (TensorLayout tensor in source.Tensors)
        {
            bool isTrained = tensor.Offset < source.ParameterCount;
            html.Open("tr")
                .Element("td", tensor.Name)
                .Element("td", string.Join(" × ", tensor.Shape))
                .Element("td", Figure.Whole(tensor.Length), ("class", "number"))
                .Element("td", isTrained ? Figure.Percent((double)tensor.Length / source.ParameterCount) : "measured", ("class", "number"))
                .Close("tr");
        }

        html.Open("tr", ("class", "sum")).Element("td", "all trained values").Element("td", "")
            .Element("td", Figure.Whole(source.ParameterCount), ("class", "number"))
            .Element("td", Figure.Percent(1), ("class", "number")).Close("tr");
        End(html);
        html.Close("div");
    }

    // "input 64 | dense 8 relu | code | dense 64 sigmoid": what stands before the word "code" makes it.
    private static IEnumerable<(string Part, string Layer)> Layers(string architecture)
    {
        string[] words = architecture.Split(" | ");
        int code = Array.IndexOf(words, "code");
        for (int i = 0; i < words.Length; i++)
        {
            if (i == 0)
                yield return ("input", words[0].Replace("input ", ""));
            else if (i != code)
                yield return (i > code ? "decoder" : i == code - 1 ? "code" : "encoder", words[i]);
        }
    }

    private static void Begin(HtmlText html, string title, params ReadOnlySpan<string> columns)
    {
        html.Open("figure", ("class", "plot")).Element("h3", title).Open("div", ("class", "scroll")).Open("table").Open("thead").Open("tr");
        foreach (string column in columns)
            html.Element("th", column, ("class", column is "values" or "share" ? "number" : "word"));
        html.Close("tr").Close("thead").Open("tbody");
    }

    private static void End(HtmlText html) => html.Close("tbody").Close("table").Close("div").Close("figure");
}
