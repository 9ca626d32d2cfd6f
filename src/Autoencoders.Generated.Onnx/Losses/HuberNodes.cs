using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Losses;

/// <summary>The mean of <c>q (|d| - q / 2)</c> with <c>d = r - x</c> and <c>q = min(|d|, 1)</c>.</summary>
internal sealed class HuberNodes : ILossNodes
{
    public string Error(LossContext context)
    {
        GraphBuilder graph = context.Graph;
        string size = graph.Node("Abs", [context.Difference()]), bounded = graph.Node("Min", [size, graph.Scalar(1f)]);
        string rest = graph.Node("Sub", [size, graph.Node("Mul", [bounded, graph.Scalar(0.5f)])]);
        return context.Mean(graph.Node("Mul", [bounded, rest]));
    }
}
