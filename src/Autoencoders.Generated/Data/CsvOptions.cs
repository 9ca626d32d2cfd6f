namespace Autoencoders;

/// <summary>How to read a CSV file. The defaults suit a file of numbers, with or without a header.</summary>
public sealed record CsvOptions
{
    /// <summary>
    /// Whether the first record names the columns. Null, the default, finds out: it does where none of its fields is a number. A header
    /// with numbers among its names (<c>label,0,1,2</c>) has to be declared.
    /// </summary>
    public bool? HasHeader { get; init; }

    /// <summary>The character between fields; null, the default, finds out: comma, semicolon, tab or bar.</summary>
    public char? Separator { get; init; }

    /// <summary>The column of whole numbers that becomes <see cref="Dataset.Labels"/>: <c>0</c> the first, <c>^1</c> the last.</summary>
    public Index? LabelColumn { get; init; }

    /// <summary>The same column by its name in the header; null for none.</summary>
    public string? LabelName { get; init; }

    /// <summary>
    /// What becomes of values that are not there: an empty field, <c>?</c>, <c>NA</c>, <c>NaN</c> or <c>null</c>, in small or large
    /// letters. By default the first one is an error that names its line and column. A label may never be missing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum's.</exception>
    public MissingValues Missing
    {
        get;
        init => field = Imputation.Require(value, nameof(Missing));
    }
}
