using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Detection.Scores;

/// <summary>
/// The squared distance to the fifth-nearest reference row, as <c>|x|² - 2 x·r + |r|²</c> in double precision: differences of every row from
/// every reference row would fill the memory.
/// </summary>
internal sealed class NeighborNodes(NeighborScore neighbors) : IScoreNodes
{
    public string Add(GraphBuilder graph, JointNodes rows)
    {
        Dataset reference = neighbors.Rows;
        string references = graph.Cast(graph.Constant(reference.Values.ToArray(), reference.Count, reference.Length), ElementType.Double);
        string values = graph.Cast(rows.Values, ElementType.Double);
        string products = graph.Node("MatMul", [values, graph.Node("Transpose", [references], Attributes.Integers("perm", [1, 0]))]);
        string squares = graph.Sum(graph.Node("Mul", [references, references]), axis: 1);
        string partial = graph.Node("Sub", [squares, graph.Node("Mul", [products, graph.Scalar(2.0)])]);
        string[] nearest = graph.Nodes(
            "TopK", [partial, graph.Constant([(long)NeighborScore.Neighbor])], 2, Attributes.Integer("axis", 1), Attributes.Integer("largest", 0));
        string last = graph.Node(
            "Gather", [nearest[0], graph.Index(NeighborScore.Neighbor - 1)], Attributes.Integer("axis", 1));
        string distance = graph.Node("Add", [last, graph.Sum(graph.Node("Mul", [values, values]), axis: 1)]);

        // Rounding may leave less than nothing of the distance to an equal row.
        return graph.Node("Max", [distance, graph.Scalar(0.0)]);
    }
}
