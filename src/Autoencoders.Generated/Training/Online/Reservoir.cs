namespace Autoencoders;

/// <summary>A bounded choice of the samples of a stream of any length. Nothing is allocated after construction.</summary>
internal sealed class Reservoir(OnlineOptions options, int length, int conditionLength)
{
    private const ulong KeepStream = 0x4B_4545_5000_0000; // "KEEP"
    private const ulong DrawStream = 0x44_5241_5700_0000; // "DRAW"

    private readonly float[] _values =
        new float[ArraySize.Of(options.Capacity, length, "samples", nameof(options.Capacity))];
    private readonly float[] _conditions =
        new float[ArraySize.Of(options.Capacity, conditionLength, "conditions", nameof(options.Capacity))];
    private CounterRandom _keep = new(unchecked((ulong)options.Seed), KeepStream);
    private CounterRandom _draw = new(unchecked((ulong)options.Seed), DrawStream);
    private long _seen;

    /// <summary>How many samples are held.</summary>
    public int Count => (int)Math.Min(_seen, options.Capacity);

    /// <summary>Looks at the next sample of the stream, and keeps a copy or not.</summary>
    public void Add(ReadOnlySpan<float> sample, ReadOnlySpan<float> condition)
    {
        long place = _seen;
        if (_seen >= options.Capacity)
            place = options.Policy == ReservoirPolicy.Latest ? _seen % options.Capacity : Pick(_seen + 1);
        _seen++;
        if (place >= options.Capacity)
            return;
        sample.CopyTo(_values.AsSpan((int)place * length));
        condition.CopyTo(_conditions.AsSpan((int)place * conditionLength));
    }

    /// <summary>Draws rows at random, with replacement.</summary>
    public void Draw(Span<float> values, Span<float> conditions)
    {
        for (int start = 0; start < values.Length; start += length)
        {
            int row = _draw.Next(Count);
            _values.AsSpan(row * length, length).CopyTo(values[start..]);
            _conditions.AsSpan(row * conditionLength, conditionLength).CopyTo(conditions[(start / length * conditionLength)..]);
        }
    }

    /// <summary>
    /// A place among all samples seen. A stream outgrows what one draw can choose from after 2³¹ samples; then it drifts slowly.
    /// </summary>
    private long Pick(long seen) => _keep.Next((int)Math.Min(seen, int.MaxValue));
}
