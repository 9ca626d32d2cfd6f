using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Losses;

/// <summary>The mean of <c>softplus(s) - s x</c> over the pre-activations s, for targets from 0 to 1.</summary>
internal sealed class BinaryCrossEntropyNodes : ILossNodes
{
    public string Error(LossContext context)
    {
        GraphBuilder graph = context.Graph;
        string product = graph.Node("Mul", [context.Sums, context.Targets]);
        return context.Mean(graph.Node("Sub", [graph.Node("Softplus", [context.Sums]), product]));
    }

    public string IsOutside(LossContext context) => TargetRange.IsBeyond(context, highest: 1f + TargetRange.Rounding);
}
