using Autoencoders.Reporting.Html;

namespace Autoencoders.Reporting.Sections;

/// <summary>The layers from input to reconstruction, and the tensors that weights files hold.</summary>
internal static class LayerSection
{
    public static Section? Of(ReportSource source) => new("layers", "Layers", html => Write(html, source));

    private static void Write(HtmlText html, ReportSource source)
    {
        html.Open("div", ("class", "plots"));
        Begin(html, "As data flows", "part", "layer", "output", "activation", "facts", "multiply-adds");
        html.Open("tr").Element("td", "input").Element("td", "").Element("td", string.Join(" × ", source.Network.Input)).Close("tr");
        foreach (LayerDescription layer in source.Network.Layers)
            WriteLayer(html, source.Network, layer);
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

    private static void WriteLayer(HtmlText html, NetworkDescription network, LayerDescription layer)
    {
        string part = layer == network.Code ? "code" : layer.Side == NetworkSide.Encoder ? "encoder" : "decoder";
        string activation = layer.Activation == Activation.Identity ? ""
            : layer.ActivationParameter is { } parameter ? $"{layer.Activation} {Figure.Short(parameter)}"
            : $"{layer.Activation}";
        html.Open("tr")
            .Element("td", part)
            .Element("td", layer.Kind)
            .Element("td", string.Join(" × ", layer.Output))
            .Element("td", activation)
            .Element("td", string.Join(", ", layer.Facts))
            .Element("td", Figure.Whole(layer.MultiplyAdds), ("class", "number"))
            .Close("tr");
    }

    private static void Begin(HtmlText html, string title, params ReadOnlySpan<string> columns)
    {
        html.Open("figure", ("class", "plot")).Element("h3", title).Open("div", ("class", "scroll")).Open("table").Open("thead").Open("tr");
        foreach (string column in columns)
            html.Element("th", column, ("class", column is "values" or "share" or "multiply-adds" ? "number" : "word"));
        html.Close("tr").Close("thead").Open("tbody");
    }

    private static void End(HtmlText html) => html.Close("tbody").Close("table").Close("div").Close("figure");
}
