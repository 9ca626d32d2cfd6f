using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Scaling;

/// <summary>The mean of its column in place of each NaN; what was filled in stays.</summary>
internal sealed class ImputingNodes(ImputingScaler scaler) : IScalerNodes
{
    public string Transform(GraphBuilder graph, string rows) =>
        graph.Node("Where", [graph.Node("IsNaN", [rows]), graph.Constant(scaler.Mean.ToArray(), scaler.Length), rows]);

    public string Invert(GraphBuilder graph, string rows) => rows;
}
