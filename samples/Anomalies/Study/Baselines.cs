using Autoencoders;

namespace Anomalies.Study;

/// <summary>Scores that need no network: larger for a more unusual row.</summary>
internal static class Baselines
{
    private const int Neighbor = 5;
    private const double ExplainedPart = 0.999;

    /// <summary>The distance to the fifth-nearest training row.</summary>
    public static float[] Neighbors(StudyRows rows)
    {
        var neighbors = new CodeNeighbors(rows.Training);
        var scores = new float[rows.Judged.Count];
        Parallel.For(0, scores.Length, row =>
        {
            Span<CodeNeighbor> nearest = stackalloc CodeNeighbor[Neighbor];
            neighbors.Find(rows.Judged[row], nearest);
            scores[row] = nearest[^1].SquaredDistance;
        });
        return scores;
    }

    /// <summary>The error of as many principal components as a code has values.</summary>
    public static float[] Components(StudyRows rows, int count)
    {
        PrincipalComponents components = PrincipalComponents.Fit(rows.Training, Math.Min(count, rows.Training.Length));
        float[] values = rows.Judged.Values.ToArray(), reconstructions = new float[values.Length];
        components.Reconstruct(values, reconstructions);
        return PerRow(rows.Judged, (row, column) =>
        {
            double difference = values[(row * rows.Judged.Length) + column] - (double)reconstructions[(row * rows.Judged.Length) + column];
            return difference * difference;
        });
    }

    /// <summary>The sum over all principal components of the square, divided by the variance: rare directions count as much as others.</summary>
    public static float[] WeightedComponents(StudyRows rows)
    {
        PrincipalComponents all = PrincipalComponents.Fit(rows.Training, rows.Training.Length);
        double explained = 0;
        int count = 0;
        while (count < all.Count && explained < ExplainedPart * all.TotalVariance)
            explained += all.ExplainedVariance[count++];
        PrincipalComponents components = all.First(Math.Max(1, count));
        double[] variances = components.ExplainedVariance.ToArray();
        Dataset codes = components.Transform(rows.Judged);
        float[] values = codes.Values.ToArray();
        return PerRow(codes, (row, column) => Math.Pow(values[(row * codes.Length) + column], 2) / variances[column]);
    }

    private static float[] PerRow(Dataset rows, Func<int, int, double> part) =>
        [.. Enumerable.Range(0, rows.Count).Select(row => (float)Enumerable.Range(0, rows.Length).Sum(column => part(row, column)))];
}
