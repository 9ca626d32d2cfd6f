using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Layers;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Detection;

/// <summary>
/// The threshold of each row and the verdict. A threshold is the score of a calibration row: another runtime adds up in another order, so that
/// the last bits of the same row's score, and of all rows that equal it, would decide. The graph therefore compares with a
/// <see cref="Limit">limit</see> that lies above the threshold by what rounding can do.
/// </summary>
internal static class VerdictNodes
{
    // An error d of a reconstruction changes a linear loss by d, and the square s of another error by 2d√s + d².
    private const double Rounding = 1.0 / (1 << 20), Part = 1.0 / (1 << 16);

    // The distance of a row may lie in directions in which reference rows hardly vary, where rounding counts a thousand times.
    private const double JointRounding = 1e-3;

    /// <summary>The largest score that is normal in the graph.</summary>
    /// <param name="threshold">The threshold.</param>
    /// <param name="isJoint">True for the largest of several scores, in deviations of the reference rows.</param>
    public static float Limit(float threshold, bool isJoint)
    {
        if (isJoint)
            return (float)(threshold + JointRounding);
        double size = Math.Abs((double)threshold);
        return (float)(threshold + (Part * size) + (2 * Rounding * Math.Sqrt(size)) + (Rounding * Rounding));
    }

    /// <summary>Adds the outputs of a detector.</summary>
    /// <param name="network">A network whose layers are in the graph.</param>
    /// <param name="score">The scores.</param>
    /// <param name="threshold">The common threshold.</param>
    /// <param name="labels">The thresholds of labels; empty where all rows have the common one.</param>
    /// <param name="isJoint">True for the largest of several scores.</param>
    public static void Add(NetworkGraph network, string score, float threshold, float[] labels, bool isJoint)
    {
        GraphBuilder graph = network.Graph;
        graph.Scope = "Verdict";
        string limit = OfRows(network, score, Limit(threshold, isJoint), Array.ConvertAll(labels, label => Limit(label, isJoint)));
        string exceeds = graph.Node("Not", [graph.Node("LessOrEqual", [score, limit])]);
        string isLowest = graph.Node("IsInf", [score], Attributes.Integer("detect_positive", 0));
        string verdict = graph.Node("Or", [exceeds, isLowest]);

        graph.Output(OutputNames.Score, score, ElementType.Single, [], "the reconstruction error, in the units of the network's loss");
        graph.Output(
            OutputNames.Threshold, OfRows(network, score, threshold, labels), ElementType.Single, [], "the calibrated threshold of the row");
        graph.Output(
            OutputNames.IsAnomaly, verdict, ElementType.Boolean, [],
            "true if the score exceeds the threshold by more than rounding, or is NaN or infinite");
    }

    /// <summary>A number for each row: that of its label where its condition is one, otherwise the common one.</summary>
    private static string OfRows(NetworkGraph network, string score, float common, float[] labels)
    {
        GraphBuilder graph = network.Graph;
        string shape = graph.Node("Shape", [score]);
        string commons = graph.Node("Expand", [graph.Scalar(common), shape]);
        if (labels.Length == 0)
            return commons;

        string condition = network.Condition();
        string ones = Count(1f), zeros = Count(0f);
        string isOne = graph.Node("Equal", [ones, graph.Scalar(1f)]);
        string isLabel = graph.Node("And", [isOne, graph.Node("Equal", [zeros, graph.Scalar(labels.Length - 1f)])]);
        string ofLabel = graph.Reshape(graph.Node("MatMul", [condition, graph.Constant(labels, labels.Length, 1)]));
        return graph.Node("Where", [isLabel, ofLabel, commons]);

        string Count(float value) => graph.Sum(
            graph.Cast(graph.Node("Equal", [condition, graph.Scalar(value)]), ElementType.Single), axis: 1);
    }
}
