namespace Autoencoders.Onnx.Detection.Scores;

/// <summary>The nodes of scores by their kinds.</summary>
internal static class ScoreCatalog
{
    /// <exception cref="NotSupportedException">The score is of a kind that this package does not know.</exception>
    public static IScoreNodes Of(IRowScore score) => score switch
    {
        LossScore => new LossNodes(),
        MahalanobisScore distance => new MahalanobisNodes(distance),
        NeighborScore neighbors => new NeighborNodes(neighbors),
        ForestScore forest => new ForestNodes(forest),
        _ => throw new NotSupportedException($"ONNX models cannot hold the score {score.GetType().Name}."),
    };
}
