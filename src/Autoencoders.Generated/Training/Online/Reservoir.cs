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

    /// <summary>The most samples that a stream is taken to have; more than that can't be seen.</summary>
    public const long MostSeen = long.MaxValue / 2;

    /// <summary>The number of samples held.</summary>
    public int Count => CountOf(_seen);

    /// <summary>The values of the samples that are held, row-major.</summary>
    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count * length);

    /// <summary>Their conditions, row-major.</summary>
    public ReadOnlySpan<float> Conditions => _conditions.AsSpan(0, Count * conditionLength);

    /// <summary>The samples seen, and how many random numbers were drawn to keep some and to draw rows.</summary>
    public (long Seen, ulong Kept, ulong Drawn) Position => (_seen, _keep.Position, _draw.Position);

    /// <summary>The number of samples held after this many were seen.</summary>
    public int CountOf(long seen) => (int)Math.Min(seen, options.Capacity);

    /// <summary>Goes on from a position, with the samples that were held there.</summary>
    public void Continue((long Seen, ulong Kept, ulong Drawn) position, ReadOnlySpan<float> values, ReadOnlySpan<float> conditions)
    {
        (_seen, _keep.Position, _draw.Position) = position;
        values.CopyTo(_values);
        conditions.CopyTo(_conditions);
    }

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
