namespace Autoencoders;

/// <summary>
/// The mean distance to the five nearest reference rows, times its ratio to the mean distance that these have to their own neighbors. The
/// ratio is that of local densities, as in the local outlier factor (Breunig et al. 2000): a row is more unusual at the same distance where
/// rows lie close together.
/// </summary>
internal sealed class NeighborScore : IRowScore
{
    /// <summary>The number of neighbors.</summary>
    public const int Neighbors = 5;

    // Of the usual distance: rows that occur several times have none, and no ratio to it.
    private const double LeastPart = 0.1;

    private readonly CodeNeighbors _neighbors;
    private readonly double[] _distances;

    private NeighborScore(Dataset rows, CodeNeighbors neighbors, double[] distances)
    {
        (Rows, _neighbors, _distances) = (rows, neighbors, distances);
        double[] sorted = [.. distances];
        Array.Sort(sorted);
        Least = Math.Max(LeastPart * sorted[sorted.Length / 2], float.Epsilon);
    }

    /// <summary>The reference rows.</summary>
    public Dataset Rows { get; }

    /// <summary>The mean distance of each reference row to its neighbors.</summary>
    public ReadOnlySpan<double> Distances => _distances;

    /// <summary>The distance that is added to those of neighbors.</summary>
    public double Least { get; }

    /// <summary>Looks at reference rows.</summary>
    /// <param name="rows">More than <see cref="Neighbors"/> rows of finite numbers.</param>
    /// <param name="scores">The score that each row has among the others.</param>
    public static NeighborScore Fit(Dataset rows, out double[] scores)
    {
        var neighbors = new CodeNeighbors(rows);
        var distances = new double[rows.Count];
        var nearest = new CodeNeighbor[rows.Count * Neighbors];
        Span<CodeNeighbor> found = stackalloc CodeNeighbor[Neighbors + 1];
        for (int row = 0; row < rows.Count; row++)
        {
            // A row is its own nearest neighbor.
            neighbors.Find(rows[row], found);
            found[1..].CopyTo(nearest.AsSpan(row * Neighbors));
            distances[row] = DistanceTo(found[1..]);
        }

        var score = new NeighborScore(rows, neighbors, distances);
        scores = new double[rows.Count];
        for (int row = 0; row < scores.Length; row++)
            scores[row] = score.Of(nearest.AsSpan(row * Neighbors, Neighbors));
        return score;
    }

    public double Of(JointRow row, Span<double> scratch)
    {
        Span<CodeNeighbor> nearest = stackalloc CodeNeighbor[Neighbors];
        _neighbors.Find(row.Values, nearest);
        return Of(nearest);
    }

    private double Of(ReadOnlySpan<CodeNeighbor> nearest)
    {
        double distance = DistanceTo(nearest), theirs = 0;
        foreach (CodeNeighbor neighbor in nearest)
            theirs += _distances[neighbor.Row] / Neighbors;
        return distance * distance / (theirs + Least);
    }

    private static double DistanceTo(ReadOnlySpan<CodeNeighbor> nearest)
    {
        double sum = 0;
        foreach (CodeNeighbor neighbor in nearest)
            sum += Math.Sqrt(neighbor.SquaredDistance);
        return sum / Neighbors;
    }
}
