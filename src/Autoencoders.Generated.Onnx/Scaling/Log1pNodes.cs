using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Scaling;

/// <summary><c>ln (1 + x)</c>; a value of -1 or less, which the library refuses, becomes NaN or infinite.</summary>
internal sealed class Log1pNodes : IScalerNodes
{
    public string Transform(GraphBuilder graph, string rows) => graph.Node("Log", [graph.Node("Add", [rows, graph.Scalar(1.0)])]);

    public string Invert(GraphBuilder graph, string rows) => graph.Node("Sub", [graph.Node("Exp", [rows]), graph.Scalar(1.0)]);
}
