namespace Autoencoders;

/// <summary>
/// Samples of which almost all values are 0, such as the items that a user chose of very many. Only the others are held, in the form of
/// compressed sparse rows: the columns of a row in ascending order, each with a value. No row is ever written out, unless a network that
/// takes dense rows reads it: then those of one mini-batch are.
/// </summary>
/// <remarks>A dataset is a view: it neither copies nor changes the memory that it is given.</remarks>
/// <example><code>
/// // User 0 chose the items 1 and 4, user 1 chose item 0 twice.
/// SparseDataset rows = SparseDataset.From(rows: [0, 0, 1, 1], columns: [4, 1, 0, 0], values: [], count: 2, length: 5);
/// Console.WriteLine(rows.ColumnsOf(0).Length);
/// (SparseDataset shown, SparseDataset heldOut) = rows.HoldOut(fraction: 0.2, seed: 1);
/// </code></example>
public sealed class SparseDataset : ISampleSource
{
    /// <summary>Views memory as compressed sparse rows.</summary>
    /// <param name="offsets">
    /// The place of the first column of each row, and behind the last row the number of all: 0 first, never falling.
    /// </param>
    /// <param name="columns">The columns of all rows, in each row ascending and each at most once.</param>
    /// <param name="values">The value of each of these columns, all finite; empty where all are 1.</param>
    /// <param name="length">The number of columns that there may be, at least 1.</param>
    /// <exception cref="ArgumentException">The memory is not such rows; with the row, or with both sizes.</exception>
    public SparseDataset(ReadOnlyMemory<int> offsets, ReadOnlyMemory<int> columns, ReadOnlyMemory<float> values, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        SparseRules.Require(offsets.Span, columns.Span, values.Span, length);
        (Offsets, Columns, Values, Length) = (offsets, columns, values, length);
    }

    /// <summary>The number of rows.</summary>
    public int Count => Offsets.Length - 1;

    /// <summary>The number of values of one row, zeros included.</summary>
    public int Length { get; }

    /// <summary>0: sparse rows have no conditions.</summary>
    public int ConditionLength => 0;

    /// <summary>The number of values of all rows that are held.</summary>
    public int EntryCount => Columns.Length;

    /// <summary>The place of the first column of each row, and behind the last row the number of all.</summary>
    public ReadOnlyMemory<int> Offsets { get; }

    /// <summary>The columns of all rows.</summary>
    public ReadOnlyMemory<int> Columns { get; }

    /// <summary>The values of these columns; empty where all are 1.</summary>
    public ReadOnlyMemory<float> Values { get; }

    /// <summary>The columns of one row, ascending.</summary>
    /// <param name="row">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<int> ColumnsOf(int row)
    {
        (int start, int length) = PlaceOf(row);
        return Columns.Span.Slice(start, length);
    }

    /// <summary>The values of these columns; empty where all values are 1.</summary>
    /// <param name="row">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<float> ValuesOf(int row)
    {
        (int start, int length) = PlaceOf(row);
        return Values.IsEmpty ? [] : Values.Span.Slice(start, length);
    }

    /// <summary>Makes rows of single entries in any order; entries of the same row and column add up.</summary>
    /// <param name="rows">The row of each entry.</param>
    /// <param name="columns">The column of each entry.</param>
    /// <param name="values">The value of each entry; empty where all are 1.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="length">The number of columns, at least 1.</param>
    /// <exception cref="ArgumentException">
    /// The spans differ in length, a row or a column is out of range, or a value or a sum is not finite; with the entry.
    /// </exception>
    public static SparseDataset From(
        ReadOnlySpan<int> rows, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, int count, int length) =>
        SparseRows.Of(rows, columns, values, count, length);

    /// <summary>Makes sparse rows of dense ones, without labels and conditions.</summary>
    /// <param name="dataset">The rows; values of 0 are left out.</param>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public static SparseDataset From(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return SparseRows.Of(dataset);
    }

    /// <summary>Writes all rows out, for what takes dense rows only.</summary>
    /// <exception cref="ArgumentException">They are more than an array holds.</exception>
    public Dataset ToDataset()
    {
        var values = new float[ArraySize.Of(Count, Length, "rows", "dataset")];
        for (int row = 0; row < Count; row++)
            WriteRow(row, values.AsSpan(row * Length, Length));
        return new Dataset(values, Length);
    }

    /// <summary>Copies some rows, in the order given.</summary>
    /// <param name="rows">The numbers of the rows; one may come several times.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentException">The rows together hold more than an array does.</exception>
    public SparseDataset Rows(ReadOnlySpan<int> rows) => SparseRows.Of(this, rows);

    /// <summary>Deals the rows out at random, for example users to learn from and users to be judged by.</summary>
    /// <param name="heldOutFraction">The part of the rows that is held out, above 0 and below 1; at least one row on each side.</param>
    /// <param name="seed">The same seed deals the same rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not above 0 and below 1.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than two rows.</exception>
    public (SparseDataset Training, SparseDataset HeldOut) Split(double heldOutFraction, int seed)
    {
        RequireFraction(heldOutFraction, nameof(heldOutFraction));
        if (Count < 2)
            throw new InvalidOperationException($"Two parts need at least 2 rows; the dataset has {Count}.");
        int heldOut = Math.Clamp((int)Math.Round(Count * heldOutFraction), 1, Count - 1);
        int[][] parts = StratifiedSplit.Of(Count, [], seed, [Count - heldOut, heldOut]);
        return (Rows(parts[0]), Rows(parts[1]));
    }

    /// <summary>
    /// Deals the columns of each row out at random: those that a recommender is shown, and those that it should find (fold-in). A row of a
    /// single column is shown, and nothing of it is held out.
    /// </summary>
    /// <param name="fraction">The part of the columns of each row that is held out, above 0 and below 1; at least one of two.</param>
    /// <param name="seed">The same seed deals the same columns.</param>
    /// <returns>Two datasets with the same rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not above 0 and below 1.</exception>
    public (SparseDataset Shown, SparseDataset HeldOut) HoldOut(double fraction, int seed)
    {
        RequireFraction(fraction, nameof(fraction));
        return SparseRows.HoldOut(this, fraction, seed);
    }

    /// <inheritdoc/>
    public ISampleReader OpenReader(int seed, bool shuffle) => new SparseReader(this, seed, shuffle);

    /// <summary>Writes a row out: zeros, and the values that are held.</summary>
    internal void WriteRow(int row, Span<float> destination)
    {
        destination.Clear();
        ReadOnlySpan<int> columns = ColumnsOf(row);
        ReadOnlySpan<float> values = ValuesOf(row);
        for (int i = 0; i < columns.Length; i++)
            destination[columns[i]] = values.IsEmpty ? 1f : values[i];
    }

    private (int Start, int Length) PlaceOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        ReadOnlySpan<int> offsets = Offsets.Span;
        return (offsets[row], offsets[row + 1] - offsets[row]);
    }

    private static void RequireFraction(double fraction, string name)
    {
        if (fraction is not (> 0 and < 1))
            throw new ArgumentOutOfRangeException(name, fraction, "The fraction must be above 0 and below 1.");
    }
}
