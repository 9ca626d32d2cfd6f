namespace Autoencoders;

/// <summary>The squared distance to the fifth-nearest reference row.</summary>
internal sealed class NeighborScore : IRowScore
{
    /// <summary>Which neighbor it is.</summary>
    public const int Neighbor = 5;

    private readonly Dataset _rows;
    private readonly CodeNeighbors _neighbors;

    /// <param name="rows">More than <see cref="Neighbor"/> rows of finite numbers.</param>
    public NeighborScore(Dataset rows) => (_rows, _neighbors) = (rows, new CodeNeighbors(rows));

    /// <summary>The reference rows.</summary>
    public Dataset Rows => _rows;

    public double Of(JointRow row, Span<double> scratch) => DistanceTo(row.Values, Neighbor);

    /// <summary>The score that each reference row has among the others.</summary>
    public double[] OfReference()
    {
        var scores = new double[_rows.Count];

        // A row is its own nearest neighbor.
        for (int row = 0; row < scores.Length; row++)
            scores[row] = DistanceTo(_rows[row], Neighbor + 1);
        return scores;
    }

    private double DistanceTo(ReadOnlySpan<float> row, int neighbor)
    {
        Span<CodeNeighbor> nearest = stackalloc CodeNeighbor[neighbor];
        _neighbors.Find(row, nearest);
        return nearest[^1].SquaredDistance;
    }
}
