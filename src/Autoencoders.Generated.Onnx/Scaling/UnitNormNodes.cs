using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Scaling;

/// <summary>Each row divided by its Euclidean norm, which is lost; a row of zeros stays.</summary>
internal sealed class UnitNormNodes : IScalerNodes
{
    public string Transform(GraphBuilder graph, string rows)
    {
        string square = graph.Sum(graph.Node("Mul", [rows, rows]), axis: -1, keeps: true);
        string isZero = graph.Cast(graph.Node("Equal", [square, graph.Scalar(0.0)]), ElementType.Double);
        return graph.Node("Div", [rows, graph.Node("Add", [graph.Node("Sqrt", [square]), isZero])]);
    }

    public string Invert(GraphBuilder graph, string rows) => rows;
}
