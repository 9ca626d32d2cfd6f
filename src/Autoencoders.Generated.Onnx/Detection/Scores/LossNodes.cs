using Autoencoders.Onnx.Graph;
using Autoencoders.Onnx.Wire;

namespace Autoencoders.Onnx.Detection.Scores;

/// <summary>The declared loss as one score among several.</summary>
internal sealed class LossNodes : IScoreNodes
{
    public string Add(GraphBuilder graph, JointNodes rows) => graph.Cast(rows.Loss, ElementType.Double);
}
