namespace Autoencoders.Reporting;

/// <summary>The columns of a row that differ most from their reconstruction.</summary>
internal static class Differences
{
    /// <summary>As many columns as a reader looks at.</summary>
    public const int Most = 5;

    /// <summary>Finds them in network units, the largest difference first.</summary>
    /// <param name="row">The values.</param>
    /// <param name="reconstruction">What the network makes of them.</param>
    /// <param name="mayMiss">Whether NaN is a missing value, which is no difference. Otherwise it is the largest.</param>
    public static FeatureContribution[] Of(ReadOnlySpan<float> row, ReadOnlySpan<float> reconstruction, bool mayMiss)
    {
        var found = new FeatureContribution[Most];
        var largest = new LargestContributions(found);
        for (int column = 0; column < row.Length; column++)
        {
            if (mayMiss && float.IsNaN(row[column]))
                continue;
            float error = ColumnError.Of(row[column], reconstruction[column]);
            largest.Add(column, row[column], error, typicalError: 0, isCertain: false);
        }

        largest.Complete(reconstruction);
        return found[..largest.Count];
    }
}
