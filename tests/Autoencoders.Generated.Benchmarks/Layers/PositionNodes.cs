using Autoencoders.Benchmarks.Peers;

namespace Autoencoders.Benchmarks.Layers;

/// <summary>Nodes over [batch, length, channels] in a graph whose channels stand first. ONNX Runtime drops what it transposes twice.</summary>
internal static class PositionNodes
{
    /// <summary>Brings the channels behind the positions, adds nodes, and brings them back.</summary>
    public static string Around(OnnxGraph graph, string input, Func<string, string> add) => Exchange(graph, add(Exchange(graph, input)));

    /// <summary>Adds a linear layer.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="positions">The name of what it reads.</param>
    /// <param name="weights">The weights, [outputs][inputs].</param>
    /// <param name="bias">The bias.</param>
    public static string Linear(OnnxGraph graph, string positions, float[] weights, float[] bias)
    {
        (int outputs, int inputs) = (bias.Length, weights.Length / bias.Length);
        var transposed = new float[weights.Length];
        for (int i = 0; i < weights.Length; i++)
            transposed[(i % inputs * outputs) + (i / inputs)] = weights[i];
        string products = graph.Node("MatMul", [positions, graph.Constant(transposed, inputs, outputs)]);
        return graph.Node("Add", [products, graph.Constant(bias, outputs)]);
    }

    private static string Exchange(OnnxGraph graph, string input) =>
        graph.Node("Transpose", [input], OnnxAttribute.Integers("perm", 0, 2, 1));
}
