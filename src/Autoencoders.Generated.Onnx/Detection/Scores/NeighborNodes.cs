using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Detection.Scores;

/// <summary>
/// The mean distance to the nearest reference rows beside their own. Squared distances are <c>|x|² - 2 x·r + |r|²</c> in double precision:
/// differences of every row from every reference row would fill the memory.
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
            "TopK", [partial, graph.Constant([(long)NeighborScore.Neighbors])], 2, Attributes.Integer("axis", 1), Attributes.Integer("largest", 0));
        string size = graph.Sum(graph.Node("Mul", [values, values]), axis: 1, keeps: true);

        // Rounding may leave less than nothing of the distance to an equal row.
        string distances = graph.Node("Sqrt", [graph.Node("Max", [graph.Node("Add", [nearest[0], size]), graph.Scalar(0.0)])]);
        string own = graph.Constant(neighbors.Distances.ToArray(), reference.Count);
        string distance = Mean(graph, distances);
        string theirs = Mean(graph, graph.Node("Gather", [own, nearest[1]], Attributes.Integer("axis", 0)));
        return graph.Node(
            "Div",
            [graph.Node("Mul", [distance, distance]), graph.Node("Add", [theirs, graph.Scalar(neighbors.Least)])]);
    }

    private static string Mean(GraphBuilder graph, string values) =>
        graph.Node("Div", [graph.Sum(values, axis: 1), graph.Scalar((double)NeighborScore.Neighbors)]);
}
