namespace Autoencoders;

/// <summary>The options of <see cref="TableReader"/>. The defaults suit a file with a header.</summary>
public sealed record TableOptions
{
    /// <summary>The least that <see cref="MostCategories"/> may be.</summary>
    internal const int FewestCategories = 2;

    /// <summary>The most that <see cref="MostCategories"/> may be.</summary>
    internal const int CategoryLimit = 4096;

    /// <summary>
    /// The uses of columns that are not to be found out, by their names. A column without a header is called <c>column 1</c>, the second
    /// of one name <c>name (2)</c>.
    /// </summary>
    public IDictionary<string, ColumnUse> Columns { get; init; } = new Dictionary<string, ColumnUse>();

    /// <summary>True if the first record names the columns. Null, the default, finds out: it does if none of its fields is a number.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>The character between fields. Null, the default, finds out: comma, semicolon, tab or bar.</summary>
    public char? Separator { get; init; }

    /// <summary>Texts that mean a missing value in all columns, beside an empty field, <c>?</c>, <c>NA</c>, <c>NaN</c> and <c>null</c>.</summary>
    public IReadOnlyList<string> MissingWords { get; init; } = [];

    /// <summary>
    /// The labels in words: <c>["ok", "faulty"]</c> reads <c>ok</c> as 0 and <c>faulty</c> as 1. Empty, the default, for labels that are
    /// whole numbers, or for all words of the column by falling frequency: 0 is the most frequent one.
    /// </summary>
    public IReadOnlyList<string> LabelWords { get; init; } = [];

    /// <summary>The label of all words that <see cref="LabelWords"/> lacks: with <c>["ok"]</c> and 1, every other word is an anomaly.</summary>
    public int? OtherLabel { get; init; }

    /// <summary>The largest number of categories of a column, without <c>Other</c>. The rarest ones become <c>Other</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 2 or above 4,096.</exception>
    public int MostCategories
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, FewestCategories);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, CategoryLimit);
            field = value;
        }
    } = 100;

    /// <summary>The least number of rows of a category. A text with fewer becomes <c>Other</c>: nothing is learned from so few.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int LeastRows
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 5;
}
