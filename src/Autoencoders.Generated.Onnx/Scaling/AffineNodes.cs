using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Scaling;

/// <summary><c>low + (x - offset) / divisor * width</c>, in the order of the library, so that each bit is the same.</summary>
internal sealed class AffineNodes(AffineColumns columns) : IScalerNodes
{
    private bool IsUnit => columns.Low == 0 && columns.Width == 1;

    public string Transform(GraphBuilder graph, string rows)
    {
        string moved = graph.Node("Sub", [rows, Constant(graph, columns.Offsets)]);
        string scaled = graph.Node("Div", [moved, Constant(graph, columns.Divisors)]);
        return IsUnit
            ? scaled
            : graph.Node("Add", [graph.Node("Mul", [scaled, graph.Scalar(columns.Width)]), graph.Scalar(columns.Low)]);
    }

    public string Invert(GraphBuilder graph, string rows)
    {
        string scaled = IsUnit
            ? rows
            : graph.Node("Div", [graph.Node("Sub", [rows, graph.Scalar(columns.Low)]), graph.Scalar(columns.Width)]);
        string stretched = graph.Node("Mul", [scaled, Constant(graph, columns.Divisors)]);
        return graph.Node("Add", [stretched, Constant(graph, columns.Offsets)]);
    }

    private static string Constant(GraphBuilder graph, ReadOnlySpan<double> values) => graph.Constant(values.ToArray(), values.Length);
}
