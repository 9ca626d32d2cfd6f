namespace Autoencoders;

/// <summary>The largest errors of a row: causes that are certain before others, largest first; of equal ones the first feature's.</summary>
internal ref struct LargestContributions(Span<FeatureContribution> destination)
{
    private readonly Span<FeatureContribution> _destination = destination;
    private double _sum;
    private int _infinite;
    private int _certain;

    /// <summary>The number of contributions so far, at most the length of the destination.</summary>
    public int Count { get; private set; }

    /// <summary>Takes a feature over where it belongs among the largest, before all that are not certain if it is.</summary>
    public void Add(int feature, float value, float error, float typicalError, bool isCertain)
    {
        _sum += error;
        _infinite += float.IsPositiveInfinity(error) ? 1 : 0;
        (int first, int place) = isCertain ? (0, _certain) : (_certain, Count);
        while (place > first && _destination[place - 1].Error < error)
            place--;
        if (place == _destination.Length)
            return;
        _certain += isCertain && _certain < _destination.Length ? 1 : 0;

        Count = Math.Min(Count + 1, _destination.Length);
        _destination[place..(Count - 1)].CopyTo(_destination[(place + 1)..]);
        _destination[place] = new FeatureContribution(feature, value, Expected: 0, error, Share: 0, typicalError);
    }

    /// <summary>Completes them once all features are added.</summary>
    /// <param name="expected">What each feature of the row should be.</param>
    public readonly void Complete(ReadOnlySpan<float> expected)
    {
        foreach (ref FeatureContribution one in _destination[..Count])
            one = one with { Expected = expected[one.Feature], Share = ShareOf(one.Error) };
    }

    private readonly float ShareOf(float error)
    {
        if (_infinite > 0)
            return float.IsPositiveInfinity(error) ? 1f / _infinite : 0;
        return _sum == 0 ? 0 : (float)(error / _sum);
    }
}
