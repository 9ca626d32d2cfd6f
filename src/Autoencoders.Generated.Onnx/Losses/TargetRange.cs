using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Losses;

/// <summary>Tests of the targets of rows.</summary>
internal static class TargetRange
{
    /// <summary>The deviation from a bound that rounding may cause.</summary>
    public const float Rounding = 1e-6f;

    /// <summary>True for rows with a value below 0 or above a bound.</summary>
    public static string IsBeyond(LossContext context, float highest)
    {
        GraphBuilder graph = context.Graph;
        string isLow = graph.Node("Less", [context.Targets, graph.Scalar(-Rounding)]);
        string isHigh = graph.Node("Greater", [context.Targets, graph.Scalar(highest)]);
        return IsAny(graph, graph.Node("Or", [isLow, isHigh]));
    }

    /// <summary>True for rows with any true element.</summary>
    public static string IsAny(GraphBuilder graph, string elements) =>
        graph.Node("Greater", [graph.Sum(graph.Cast(elements, ElementType.Single), axis: 1), graph.Scalar(0f)]);
}
