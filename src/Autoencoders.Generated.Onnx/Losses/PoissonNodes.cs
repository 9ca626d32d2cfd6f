using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Losses;

/// <summary>The mean of <c>r - x ln(r + 1e-8)</c>, for targets of 0 or more.</summary>
internal sealed class PoissonNodes : ILossNodes
{
    private const float Least = 1e-8f;

    public string Error(LossContext context) => context.Mean(Elements(context, context.Outputs, context.Outputs));

    public string IsOutside(LossContext context) => TargetRange.IsBeyond(context, float.MaxValue);

    string ILossNodes.Least(LossContext context)
    {
        GraphBuilder graph = context.Graph;
        string rates = graph.Node("Max", [context.Targets, graph.Scalar(0f)]);
        return graph.Cast(context.Mean(Elements(context, context.Targets, rates)), ElementType.Double);
    }

    private static string Elements(LossContext context, string outputs, string rates)
    {
        GraphBuilder graph = context.Graph;
        string logarithm = graph.Node("Log", [graph.Node("Add", [rates, graph.Scalar(Least)])]);
        return graph.Node("Sub", [outputs, graph.Node("Mul", [context.Targets, logarithm])]);
    }
}
