namespace Autoencoders;

/// <summary>
/// Samples as float rows in one contiguous block. A dataset is a view: it neither copies nor changes the memory that it is given, so that
/// what a reader fills is what the trainer reads.
/// </summary>
public sealed class Dataset
{
    private const ulong SplitStream = 0x5350_4C49_54; // "SPLIT"

    /// <summary>Views memory as rows.</summary>
    /// <param name="values">Row-major: rows x <paramref name="length"/>.</param>
    /// <param name="length">The number of values of one sample, at least 1.</param>
    /// <param name="labels">One label a row, or none at all.</param>
    /// <exception cref="ArgumentException">The values are not whole rows, or the labels are not as many as the rows.</exception>
    public Dataset(ReadOnlyMemory<float> values, int length, ReadOnlyMemory<int> labels = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        (int count, int rest) = Math.DivRem(values.Length, length);
        if (rest != 0)
            throw new ArgumentException($"{values.Length} values are not whole rows of {length}.", nameof(values));
        if (labels.Length != count && !labels.IsEmpty)
            throw new ArgumentException($"{labels.Length} labels do not fit {count} rows.", nameof(labels));

        Values = values;
        Length = length;
        Count = count;
        Labels = labels;
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The number of values of one row.</summary>
    public int Length { get; }

    /// <summary>All rows, row-major: <see cref="Count"/> x <see cref="Length"/>.</summary>
    public ReadOnlyMemory<float> Values { get; }

    /// <summary>One label a row; empty where there are none.</summary>
    public ReadOnlyMemory<int> Labels { get; }

    /// <summary>One row: <see cref="Length"/> values.</summary>
    /// <param name="row">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<float> this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
            return Values.Span.Slice(row * Length, Length);
        }
    }

    /// <summary>
    /// Deals the rows out at random into two parts, each copied once into a block of its own. The same seed gives the same parts on every
    /// platform.
    /// </summary>
    /// <param name="validationFraction">The share of the rows to hold back, above 0 and below 1; each part gets at least one row.</param>
    /// <param name="seed">Chooses the rows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="validationFraction"/> is not between 0 and 1.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than two rows.</exception>
    public (Dataset Training, Dataset Validation) Split(double validationFraction, int seed)
    {
        if (validationFraction is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(validationFraction), validationFraction, "It must be above 0 and below 1.");
        if (Count < 2)
            throw new InvalidOperationException($"Two parts need at least 2 rows; the dataset has {Count}.");

        var order = new int[Count];
        for (int row = 0; row < order.Length; row++)
            order[row] = row;
        new CounterRandom(unchecked((ulong)seed), SplitStream).Shuffle(order);

        int held = Math.Clamp((int)Math.Round(Count * validationFraction), 1, Count - 1);
        return (Gather(order.AsSpan(held)), Gather(order.AsSpan(0, held)));
    }

    private Dataset Gather(ReadOnlySpan<int> rows)
    {
        var values = new float[rows.Length * Length];
        var labels = new int[Labels.IsEmpty ? 0 : rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            this[rows[i]].CopyTo(values.AsSpan(i * Length));
            if (labels.Length != 0)
                labels[i] = Labels.Span[rows[i]];
        }
        return new Dataset(values, Length, labels);
    }
}
