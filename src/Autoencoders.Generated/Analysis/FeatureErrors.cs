namespace Autoencoders;

/// <summary>The mean error of each column of normal rows, over the rows that have the value.</summary>
internal sealed class FeatureErrors<TNetwork>
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private readonly float[] _errors = new float[TNetwork.InputLength];
    private readonly double[] _sums = new double[TNetwork.InputLength];
    private readonly int[] _counts = new int[TNetwork.InputLength];

    /// <summary>Takes a row in network units.</summary>
    public void Add(TNetwork network, ReadOnlySpan<float> row, ReadOnlySpan<float> condition)
    {
        network.ColumnErrors(row, condition, _errors);
        for (int feature = 0; feature < row.Length; feature++)
        {
            if (TNetwork.AcceptsMissing && float.IsNaN(row[feature]))
                continue;
            _sums[feature] += _errors[feature];
            _counts[feature]++;
        }
    }

    /// <summary>The means so far; 0 for a value that no row had.</summary>
    public void Mean(Span<float> means)
    {
        for (int feature = 0; feature < means.Length; feature++)
            means[feature] = (float)(_sums[feature] / Math.Max(_counts[feature], 1));
    }
}
