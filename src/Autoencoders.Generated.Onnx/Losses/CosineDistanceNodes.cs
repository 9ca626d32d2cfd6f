using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Losses;

/// <summary><c>1 - r·x / (|r| |x|)</c>, for samples with a value other than 0. A length below 1e-8 counts as 1e-8.</summary>
internal sealed class CosineDistanceNodes : ILossNodes
{
    private const float LeastLength = 1e-8f;

    public string Error(LossContext context)
    {
        GraphBuilder graph = context.Graph;
        string lengths = graph.Node("Mul", [Length(context.Outputs), Length(context.Targets)]);
        string cosine = graph.Node("Div", [Product(context.Outputs, context.Targets), lengths]);
        return graph.Node("Sub", [graph.Scalar(1f), cosine]);

        string Product(string one, string other) => graph.Sum(graph.Node("Mul", [one, other]), axis: 1);

        string Length(string rows) =>
            graph.Node("Max", [graph.Node("Sqrt", [Product(rows, rows)]), graph.Scalar(LeastLength)]);
    }

    public string IsOutside(LossContext context)
    {
        GraphBuilder graph = context.Graph;
        string isZero = graph.Cast(graph.Node("Equal", [context.Targets, graph.Scalar(0f)]), ElementType.Single);
        return graph.Node("Equal", [graph.Sum(isZero, axis: 1), graph.Scalar((float)context.Length)]);
    }
}
