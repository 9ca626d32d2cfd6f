using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Losses;

/// <summary>The rows that a loss compares, flat, and the graph that receives its nodes.</summary>
/// <param name="Graph">The nodes.</param>
/// <param name="Sums">The output before its activation.</param>
/// <param name="Outputs">The reconstruction.</param>
/// <param name="Targets">The sample in network units.</param>
/// <param name="Length">The values of a row.</param>
/// <param name="Channels">The values of a position.</param>
/// <param name="IsMasked">True if targets may be missing.</param>
internal sealed record LossContext(
    GraphBuilder Graph, string Sums, string Outputs, string Targets, int Length, int Channels, bool IsMasked)
{
    /// <summary>The reconstruction minus the sample.</summary>
    public string Difference() => Graph.Node("Sub", [Outputs, Targets]);

    /// <summary>The mean over the elements of each row whose target is present; 0 for a row without any.</summary>
    public string Mean(string elements)
    {
        if (!IsMasked)
            return Graph.Node("ReduceMean", [elements], Attributes.Integers("axes", 1), Attributes.Integer("keepdims", 0));
        string isMissing = Graph.Node("IsNaN", [Targets]);
        string present = Graph.Node("Where", [isMissing, Graph.Scalar(0f), elements]);
        string count = Graph.Sum(Graph.Cast(Graph.Node("Not", [isMissing]), Wire.ElementType.Single), axis: 1);
        return Graph.Node("Div", [Graph.Sum(present, axis: 1), Graph.Node("Max", [count, Graph.Scalar(1f)])]);
    }
}
