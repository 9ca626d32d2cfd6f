namespace Autoencoders;

/// <summary>
/// Samples as float rows in one contiguous block. A dataset is a view: it neither copies nor changes the memory that it is given, so that
/// what a reader fills is what the trainer reads.
/// </summary>
/// <example><code>
/// Dataset rows = Dataset.From([[1f, 2f, 3f, 4f, 5f], [5f, 4f, 3f, 2f, 1f], [2f, 2f, 2f, 2f, 2f]]);
/// (Dataset training, Dataset heldOut) = rows.Split(validationFraction: 0.34, seed: 1);
/// </code></example>
public sealed class Dataset : ISampleSource
{
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

    private Dataset(Dataset rows, ReadOnlyMemory<float> conditions, int conditionLength, IReadOnlyList<string> columnNames)
        : this(rows.Values, rows.Length, rows.Labels)
    {
        Conditions = conditions;
        ConditionLength = conditionLength;
        ColumnNames = columnNames;
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The number of values of one row.</summary>
    public int Length { get; }

    /// <summary>All rows, row-major: <see cref="Count"/> x <see cref="Length"/>.</summary>
    public ReadOnlyMemory<float> Values { get; }

    /// <summary>One label per row; empty without labels.</summary>
    public ReadOnlyMemory<int> Labels { get; }

    /// <summary>
    /// The conditions of the rows, which a conditional network reads beside the values, row-major: <see cref="Count"/> x
    /// <see cref="ConditionLength"/>; empty without conditions.
    /// </summary>
    public ReadOnlyMemory<float> Conditions { get; }

    /// <summary>The number of values of the condition of one row; 0 without conditions.</summary>
    public int ConditionLength { get; }

    /// <summary>
    /// The name of each column, as the header of a table gives it; empty without names. Splitting, scaling and filling rows keep them.
    /// </summary>
    public IReadOnlyList<string> ColumnNames { get; } = [];

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

    /// <summary>The condition of one row: <see cref="ConditionLength"/> values.</summary>
    /// <param name="row">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<float> Condition(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        return Conditions.Span.Slice(row * ConditionLength, ConditionLength);
    }

    /// <inheritdoc/>
    public ISampleReader OpenReader(int seed, bool shuffle) => new DatasetReader(this, seed, shuffle);

    /// <summary>Views the same rows together with conditions.</summary>
    /// <param name="conditions">Row-major: <see cref="Count"/> x <paramref name="length"/>; neither copied nor changed.</param>
    /// <param name="length">The number of values of the condition of one row, at least 1.</param>
    /// <exception cref="ArgumentException">The conditions are not as many as the rows.</exception>
    public Dataset WithConditions(ReadOnlyMemory<float> conditions, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        if (conditions.Length != (long)Count * length)
            throw new ArgumentException($"{conditions.Length} values are not {Count} conditions of {length}.", nameof(conditions));
        return new Dataset(this, conditions, length, ColumnNames);
    }

    /// <summary>Views the same rows with names of their columns.</summary>
    /// <param name="names">One name a column, or none at all.</param>
    /// <exception cref="ArgumentException">The names are not as many as the columns.</exception>
    public Dataset WithColumnNames(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count != Length && names.Count != 0)
            throw new ArgumentException($"{names.Count} names do not fit {Length} columns.", nameof(names));
        return new Dataset(this, Conditions, ConditionLength, names);
    }

    /// <summary>Views the same rows with their labels as conditions: 1 at the place of the label, 0 at all others.</summary>
    /// <param name="classes">The number of labels that there may be, 0 to <paramref name="classes"/> - 1.</param>
    /// <exception cref="ArgumentException">
    /// A label is not below <paramref name="classes"/>, or negative; or the conditions are more than an array holds.
    /// </exception>
    /// <exception cref="InvalidOperationException">The rows have no labels.</exception>
    public Dataset WithOneHotLabels(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (Labels.IsEmpty && Count > 0)
            throw new InvalidOperationException("The dataset has no labels to turn into conditions.");

        var conditions = new float[ArraySize.Of(Count, classes, "one-hot conditions", nameof(classes))];
        ReadOnlySpan<int> labels = Labels.Span;
        for (int row = 0; row < labels.Length; row++)
        {
            if ((uint)labels[row] >= (uint)classes)
            {
                throw new ArgumentException(
                    $"Row {row} has the label {labels[row]}; {classes} classes are 0 to {classes - 1}.", nameof(classes));
            }

            conditions[(row * classes) + labels[row]] = 1f;
        }

        return WithConditions(conditions, classes);
    }

    /// <summary>Copies rows into a block of their own. Rows that differ in length are refused.</summary>
    /// <param name="rows">One array a sample, all of one length, at least 1; at least one row.</param>
    /// <exception cref="ArgumentException">
    /// There is no row, or one is empty or has another length than the first; with its number.
    /// </exception>
    public static Dataset From(IEnumerable<float[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var values = new List<float>();
        var lengths = new RowLengths(nameof(rows));
        foreach (float[] row in rows)
        {
            lengths.Add(row);
            values.AddRange(row);
        }
        lengths.RequireRows();
        return new Dataset(values.ToArray(), lengths.Length);
    }

    /// <summary>Fills the places of missing values, which are NaN, in a copy; labels and conditions stay as they are.</summary>
    /// <param name="missing">What becomes of a NaN.</param>
    /// <exception cref="ArgumentException">
    /// A value is infinite, or NaN where none may be, or a column has no value to take the mean of; with row and column, from 0.
    /// </exception>
    public Dataset Impute(MissingValues missing)
    {
        float[] values = Values.ToArray();
        try
        {
            Imputation.Apply(values, Length, missing);
        }
        catch (FormatException unexpected)
        {
            throw new ArgumentException($"Expected {unexpected.Message}.", nameof(missing), unexpected);
        }
        return new Dataset(new Dataset(values, Length, Labels), Conditions, ConditionLength, ColumnNames);
    }

    /// <summary>
    /// Deals the rows out at random into two parts, each copied once into a block of its own. The same seed gives the same parts on every
    /// platform. Where there are labels, each class is dealt out in the same proportion, exact to one row.
    /// </summary>
    /// <param name="validationFraction">
    /// Above 0 and below 1. The number of rows is rounded to the nearest, and both parts get at least one row.
    /// </param>
    /// <param name="seed">Chooses the rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction is not above 0 and below 1.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than two rows.</exception>
    public (Dataset Training, Dataset Validation) Split(double validationFraction, int seed)
    {
        if (validationFraction is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(validationFraction), validationFraction, "The fraction must be above 0 and below 1.");
        }
        if (Count < 2)
            throw new InvalidOperationException($"Two parts need at least 2 rows; the dataset has {Count}.");

        int held = Math.Clamp((int)Math.Round(Count * validationFraction), 1, Count - 1);
        int[][] parts = StratifiedSplit.Of(Count, Labels.Span, seed, [Count - held, held]);
        return (Gather(parts[0]), Gather(parts[1]));
    }

    /// <summary>
    /// Deals the rows out at random into three parts, each copied once into a block of its own. The same seed gives the same parts on
    /// every platform. Where there are labels, each class is dealt out in the same proportions, exact to one row.
    /// </summary>
    /// <param name="validationFraction">Above 0; the number of rows is rounded to the nearest, at least one.</param>
    /// <param name="testFraction">Above 0, and below 1 together with the other; rounded likewise.</param>
    /// <param name="seed">Chooses the rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">A fraction is not above 0, or both are not below 1 together.</exception>
    /// <exception cref="InvalidOperationException">There are fewer than three rows.</exception>
    public DataSplit Split(double validationFraction, double testFraction, int seed)
    {
        if (validationFraction is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(validationFraction), validationFraction, "The fraction must be above 0 and below 1.");
        }
        if (testFraction is not (> 0 and < 1) || validationFraction + testFraction >= 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(testFraction), testFraction, "The fraction must be above 0, and below 1 when the validation fraction is added.");
        }
        if (Count < 3)
            throw new InvalidOperationException($"Three parts need at least 3 rows; the dataset has {Count}.");

        int validation = Math.Clamp((int)Math.Round(Count * validationFraction), 1, Count - 2);
        int test = Math.Clamp((int)Math.Round(Count * testFraction), 1, Count - 1 - validation);
        int[][] parts = StratifiedSplit.Of(Count, Labels.Span, seed, [Count - validation - test, validation, test]);
        return new DataSplit(Gather(parts[0]), Gather(parts[1]), Gather(parts[2]));
    }

    /// <summary>
    /// Separates rows by their labels, each part copied once into a block of its own, in their order: known anomalies from all other rows.
    /// </summary>
    /// <param name="labels">The labels that are separated.</param>
    /// <returns>All other rows, and those with one of the labels.</returns>
    /// <exception cref="InvalidOperationException">The rows have no labels, or one part would have no row.</exception>
    /// <example><code>
    /// Dataset table = Csv.Read("machine.csv", new CsvOptions { LabelName = "fault" });
    /// (Dataset normal, Dataset faults) = table.SeparateLabels(1, 2);
    /// </code></example>
    public (Dataset Others, Dataset Labeled) SeparateLabels(params ReadOnlySpan<int> labels)
    {
        List<int> others = [], labeled = [];
        for (int row = 0; row < Labels.Length; row++)
            (labels.Contains(Labels.Span[row]) ? labeled : others).Add(row);
        if (others.Count == 0 || labeled.Count == 0)
        {
            throw new InvalidOperationException(
                $"Of {Labels.Length} rows with a label, {labeled.Count} have one of the {labels.Length} given; both parts need at least 1 row.");
        }
        return (Gather([.. others]), Gather([.. labeled]));
    }

    private Dataset Gather(ReadOnlySpan<int> rows)
    {
        var values = new float[rows.Length * Length];
        var labels = new int[Labels.IsEmpty ? 0 : rows.Length];
        var conditions = new float[rows.Length * ConditionLength];
        for (int i = 0; i < rows.Length; i++)
        {
            this[rows[i]].CopyTo(values.AsSpan(i * Length));
            Condition(rows[i]).CopyTo(conditions.AsSpan(i * ConditionLength));
            if (labels.Length != 0)
                labels[i] = Labels.Span[rows[i]];
        }

        return new Dataset(new Dataset(values, Length, labels), conditions, ConditionLength, ColumnNames);
    }
}
