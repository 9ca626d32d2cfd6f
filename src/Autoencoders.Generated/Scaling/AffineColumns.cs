namespace Autoencoders;

/// <summary>
/// What the scalers have in common: <c>y = low + (x - offset) / spread * (high - low)</c> with an offset and a spread for each column,
/// computed in double precision.
/// </summary>
internal sealed class AffineColumns
{
    private readonly double[] _offsets;
    private readonly double[] _spreads;
    private readonly double _low;
    private readonly double _width;

    /// <param name="offsets">One a column.</param>
    /// <param name="spreads">
    /// One a column; 0 for a constant column, which is shifted but not stretched: the constant becomes <paramref name="low"/>, and a value
    /// that should never differ is still seen to differ.
    /// </param>
    /// <param name="low">What an offset becomes.</param>
    /// <param name="high">What one spread above it becomes.</param>
    public AffineColumns(ReadOnlySpan<double> offsets, ReadOnlySpan<double> spreads, double low, double high)
    {
        _offsets = offsets.ToArray();
        _spreads = spreads.ToArray();
        foreach (ref double spread in _spreads.AsSpan())
            spread = spread == 0 ? 1 : spread;
        _low = low;
        _width = high - low;
    }

    public int Length => _offsets.Length;

    public void Transform(ReadOnlySpan<float> source, Span<float> destination)
    {
        CheckLengths(source, destination);
        for (int start = 0; start < source.Length; start += Length)
        {
            ReadOnlySpan<float> row = source.Slice(start, Length);
            Span<float> scaled = destination.Slice(start, Length);
            for (int column = 0; column < row.Length; column++)
                scaled[column] = (float)(_low + (row[column] - _offsets[column]) / _spreads[column] * _width);
        }
    }

    public void Invert(ReadOnlySpan<float> source, Span<float> destination)
    {
        CheckLengths(source, destination);
        for (int start = 0; start < source.Length; start += Length)
        {
            ReadOnlySpan<float> row = source.Slice(start, Length);
            Span<float> raw = destination.Slice(start, Length);
            for (int column = 0; column < row.Length; column++)
                raw[column] = (float)(_offsets[column] + (row[column] - _low) / _width * _spreads[column]);
        }
    }

    public Dataset Transform(Dataset dataset)
    {
        if (dataset.Length != Length)
            throw new ArgumentException($"Rows of {dataset.Length} values do not fit a scaler of {Length} columns.", nameof(dataset));

        var scaled = new float[dataset.Values.Length];
        Transform(dataset.Values.Span, scaled);
        var result = new Dataset(scaled, Length, dataset.Labels);
        return dataset.ConditionLength == 0 ? result : result.WithConditions(dataset.Conditions, dataset.ConditionLength);
    }

    private void CheckLengths(ReadOnlySpan<float> source, Span<float> destination)
    {
        if (source.Length % Length != 0)
            throw new ArgumentException($"{source.Length} values are not whole rows of {Length}.", nameof(source));
        if (destination.Length != source.Length)
        {
            throw new ArgumentException(
                $"The destination holds {destination.Length} values but the source {source.Length}.", nameof(destination));
        }
    }
}
