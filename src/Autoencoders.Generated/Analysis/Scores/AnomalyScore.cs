namespace Autoencoders;

/// <summary>
/// The scores that a detector can judge a row by. With several of them, each is brought to the same scale by the training rows, and the
/// largest is the score of the row: a row is unusual if one of them says so.
/// </summary>
[Flags]
public enum AnomalyScore
{
    /// <summary>The declared loss between the row and its reconstruction.</summary>
    Reconstruction = 1,

    /// <summary>
    /// The Mahalanobis distance of the differences to the reconstruction and the code together: large where they do not vary as they do in
    /// the training rows. Their covariance is shrunk toward that of independent values by the rule of Ledoit and Wolf.
    /// </summary>
    Mahalanobis = 2,

    /// <summary>
    /// The mean distance to the five nearest training rows in network units, times its ratio to the distances that these have to their own
    /// neighbors: the same distance is more unusual where rows lie close together. The training rows that a forest isolates far
    /// sooner than most, at most a tenth, are left out, as they may be anomalies.
    /// </summary>
    Neighbors = 4,

    /// <summary>
    /// The number of random cuts that isolate the row in network units, fewer for a larger score: an isolation forest of 100 trees, each
    /// grown on up to 256 training rows.
    /// </summary>
    Forest = 8,

    /// <summary>
    /// The largest of <see cref="Mahalanobis"/>, <see cref="Neighbors"/> and <see cref="Forest"/>: the best mean on tables whose training
    /// rows were all normal, and on tables whose training rows held anomalies.
    /// </summary>
    Combined = Mahalanobis | Neighbors | Forest,
}
