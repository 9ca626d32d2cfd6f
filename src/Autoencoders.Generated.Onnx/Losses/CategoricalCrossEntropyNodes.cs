using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Losses;

/// <summary>The mean over positions of <c>-Σ x ln softmax(s)</c>, for targets that are distributions.</summary>
internal sealed class CategoricalCrossEntropyNodes : ILossNodes
{
    // Probabilities that other programs wrote with three decimals still count as a distribution.
    private const double LargestSurplus = 1e-3f;

    public string Error(LossContext context)
    {
        GraphBuilder graph = context.Graph;
        string logarithms = graph.Node("LogSoftmax", [Positions(context, context.Sums)], Attributes.Integer("axis", -1));
        string products = graph.Node("Mul", [logarithms, Positions(context, context.Targets)]);
        string means = graph.Node(
            "ReduceMean", [graph.Sum(products, axis: 2)], Attributes.Integers("axes", 1), Attributes.Integer("keepdims", 0));
        return graph.Node("Neg", [means]);
    }

    public string IsOutside(LossContext context)
    {
        GraphBuilder graph = context.Graph;
        string isBeyond = TargetRange.IsBeyond(context, float.MaxValue);
        string sums = graph.Sum(graph.Cast(Positions(context, context.Targets), ElementType.Double), axis: 2);
        string surplus = graph.Node("Abs", [graph.Node("Sub", [sums, graph.Scalar(1.0)])]);
        string isOther = TargetRange.IsAny(graph, graph.Node("Greater", [surplus, graph.Scalar(LargestSurplus)]));
        return graph.Node("Or", [isBeyond, isOther]);
    }

    private static string Positions(LossContext context, string rows) =>
        context.Graph.Reshape(rows, context.Length / context.Channels, context.Channels);
}
