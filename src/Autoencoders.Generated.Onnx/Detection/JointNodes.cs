using Autoencoders.Onnx.Detection.Scores;
using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Detection;

/// <summary>The rows as the scores of a detector see them, and the largest of these scores.</summary>
/// <param name="Values">The values in network units; where one is missing, its reconstruction.</param>
/// <param name="Differences">The differences to the reconstruction, 0 where a value is missing.</param>
/// <param name="Code">The codes.</param>
/// <param name="Loss">The reconstruction error, infinite where the loss is not defined.</param>
internal sealed record JointNodes(string Values, string Differences, string Code, string Loss)
{
    /// <summary>Adds the differences.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="input">The samples in network units.</param>
    /// <param name="code">The codes.</param>
    /// <param name="reconstruction">The reconstructions in network units.</param>
    /// <param name="loss">The reconstruction error.</param>
    /// <param name="acceptsMissing">True if samples may lack values.</param>
    public static JointNodes Of(
        GraphBuilder graph, GraphValue input, GraphValue code, GraphValue reconstruction, string loss, bool acceptsMissing)
    {
        graph.Scope = "Score";
        string values = input.Flat, reconstructions = reconstruction.Flat;
        if (acceptsMissing)
            values = graph.Node("Where", [graph.Node("IsNaN", [values]), reconstructions, values]);
        return new JointNodes(values, graph.Node("Sub", [values, reconstructions]), code.Flat, loss);
    }

    /// <summary>Adds the largest of the scores on their common scale; infinite for a row with numbers that are not finite.</summary>
    public string Largest(GraphBuilder graph, IReadOnlyList<(IRowScore Score, ScoreScale Scale)> scores)
    {
        var scaled = new string[scores.Count];
        for (int i = 0; i < scaled.Length; i++)
            scaled[i] = Scaled(graph, ScoreCatalog.Of(scores[i].Score).Add(graph, this), scores[i].Scale);
        string largest = graph.Cast(scaled.Length == 1 ? scaled[0] : graph.Node("Max", scaled), ElementType.Single);

        string joined = graph.Node("Concat", [Values, Differences, Code], Attributes.Integer("axis", 1));
        string isFinite = graph.Node("And", [IsZero(graph.Sum(Vanished(joined), axis: 1)), IsZero(Vanished(Loss))]);
        string others = graph.Node("Where", [IsZero(Vanished(Loss)), graph.Scalar(float.PositiveInfinity), Loss]);
        return graph.Node("Where", [isFinite, largest, others]);

        // A finite number less itself is 0, any other is NaN.
        string Vanished(string numbers) => graph.Node("Sub", [numbers, numbers]);

        string IsZero(string numbers) => graph.Node("Equal", [numbers, graph.Scalar(0f)]);
    }

    private static string Scaled(GraphBuilder graph, string score, ScoreScale scale)
    {
        if (scale.Least > 0)
            score = graph.Node("Log", [graph.Node("Max", [score, graph.Scalar(scale.Least)])]);
        return graph.Node("Div", [graph.Node("Sub", [score, graph.Scalar(scale.Median)]), graph.Scalar(scale.Spread)]);
    }
}
