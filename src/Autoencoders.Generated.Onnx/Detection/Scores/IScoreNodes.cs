using Autoencoders.Onnx.Graph;

namespace Autoencoders.Onnx.Detection.Scores;

/// <summary>The nodes of a kind of score.</summary>
internal interface IScoreNodes
{
    /// <summary>Adds the score of each row, in double precision and before it is brought to the scale of the others.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="rows">The rows as the network sees them.</param>
    string Add(GraphBuilder graph, JointNodes rows);
}
