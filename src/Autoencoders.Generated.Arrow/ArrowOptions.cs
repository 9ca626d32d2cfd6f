namespace Autoencoders.Arrow;

/// <summary>The columns of a Parquet or Arrow file that are read, and their parts.</summary>
public sealed record ArrowOptions
{
    /// <summary>
    /// The columns of a row by name, in this order. Empty, the default, for all columns in the order of the file without those that the
    /// other options name.
    /// </summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The columns that are not read, such as a number of the record, a text or a time.</summary>
    public IReadOnlyList<string> IgnoredNames { get; init; } = [];

    /// <summary>
    /// The column that becomes <see cref="Dataset.Labels"/>: whole numbers, booleans (false is 0, true is 1), or
    /// <see cref="LabelWords"/>; null for none.
    /// </summary>
    public string? LabelName { get; init; }

    /// <summary>
    /// The labels in words: <c>["ok", "faulty"]</c> reads <c>ok</c> as 0 and <c>faulty</c> as 1. Capital letters count. Empty, the default,
    /// for labels that are numbers.
    /// </summary>
    public IReadOnlyList<string> LabelWords { get; init; } = [];

    /// <summary>The label of all words that <see cref="LabelWords"/> lacks. Null, the default, refuses such a word.</summary>
    public int? OtherLabel { get; init; }

    /// <summary>The columns of the condition of a row, in this order; empty for networks without <c>[Condition]</c>.</summary>
    public IReadOnlyList<string> ConditionNames { get; init; } = [];

    /// <summary>
    /// The treatment of missing values: null, and NaN, as pandas writes it. By default, a missing value is an error that names its row and
    /// column. A label and a condition may never be missing. <see cref="ImputingScaler"/> takes the means of training rows alone.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public MissingValues Missing
    {
        get;
        init => field = Imputation.Require(value, nameof(Missing));
    }

    /// <summary>
    /// The largest number of values that a table may have. Null, the default, is 16,777,216 and 32 more for each byte of the file, at most
    /// 268,435,456 (1 GiB). For files that are read in pieces it holds for one piece.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="Array.MaxLength"/>.</exception>
    public int? MaximumValues
    {
        get;
        init => field = ValueLimit.Require(value, nameof(MaximumValues));
    }
}
