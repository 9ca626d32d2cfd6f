using Autoencoders.Onnx.Activations;
using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Layers;

/// <summary>The activations of declared heads, behind the last layer.</summary>
internal static class HeadNodes
{
    /// <summary>Adds the activation of each head to its columns, and joins them.</summary>
    public static GraphValue Activate(NetworkGraph network, GraphValue sums)
    {
        if (!network.Description.DeclaresHeads)
            return sums;
        GraphBuilder graph = network.Graph;
        graph.Scope = "Heads";
        string flat = sums.Flat;
        var heads = new List<string>();
        foreach (HeadDescription head in network.Description.Heads)
        {
            GraphValue columns = GraphValue.OfFlat(graph, Columns(graph, flat, head, sums.Length), [head.Columns]);
            heads.Add(ActivationCatalog.Add(graph, columns, head.Activation, head.ActivationParameter).Last);
        }

        string joined = graph.Node("Concat", [.. heads], Attributes.Integer("axis", -1));
        return GraphValue.OfFlat(graph, joined, sums.Shape);
    }

    /// <summary>The columns of a head.</summary>
    /// <param name="graph">Receives the node.</param>
    /// <param name="rows">Flat rows.</param>
    /// <param name="head">The head.</param>
    /// <param name="length">The length of a row.</param>
    public static string Columns(GraphBuilder graph, string rows, HeadDescription head, int length) => head.Columns == length
        ? rows
        : graph.Node(
            "Slice",
            [
                rows, graph.Constant([(long)head.Start]), graph.Constant([(long)(head.Start + head.Columns)]),
                graph.Constant([1L]),
            ]);
}
