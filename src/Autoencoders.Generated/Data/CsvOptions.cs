namespace Autoencoders;

/// <summary>The options for reading a CSV file. The defaults suit a file of numbers, with or without a header.</summary>
public sealed record CsvOptions
{
    /// <summary>
    /// True if the first record names the columns. Null, the default, finds out: it does where none of its fields is a number and at least
    /// one is a name. A record of missing values alone (<c>?,NA,</c>) is data. A header with a number in it has to be declared: with names
    /// beside it (<c>label,0,1,2</c>) it is refused, numbers alone, such as years, are read as data. Column numbers from 0 on, as pandas
    /// writes for an array, are refused where the numbers below them have fractions.
    /// </summary>
    public bool? HasHeader { get; init; }

    /// <summary>
    /// The character between fields; null, the default, finds out: comma, semicolon, tab or bar. With a decimal comma, null is the
    /// semicolon.
    /// </summary>
    public char? Separator { get; init; }

    /// <summary>
    /// The character before the fraction of a number: the point, or the comma of many languages (<c>2,5</c>). The language of the machine
    /// changes nothing. Thousands have no separator.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The character is neither.</exception>
    public char DecimalSeparator
    {
        get;
        init => field = value is '.' or ','
            ? value
            : throw new ArgumentOutOfRangeException(nameof(DecimalSeparator), value, "DecimalSeparator must be '.' or ','.");
    } = '.';

    /// <summary>The column that becomes <see cref="Dataset.Labels"/>, of whole numbers or <see cref="LabelWords"/>: <c>0</c> the first, <c>^1</c> the last.</summary>
    public Index? LabelColumn { get; init; }

    /// <summary>The same column by its name in the header; null for none.</summary>
    public string? LabelName { get; init; }

    /// <summary>
    /// The labels in words: <c>["ok", "faulty"]</c> reads <c>ok</c> as 0 and <c>faulty</c> as 1. Capital letters count, spaces around a
    /// word do not. Empty, the default, for labels that are whole numbers.
    /// </summary>
    public IReadOnlyList<string> LabelWords { get; init; } = [];

    /// <summary>
    /// The label of all words that <see cref="LabelWords"/> lacks: with <c>["ok"]</c> and 1, every other word is an anomaly. Null, the
    /// default, refuses such a word.
    /// </summary>
    public int? OtherLabel { get; init; }

    /// <summary>
    /// The column of the time of a <see cref="Series"/>: <c>0</c> the first, <c>^1</c> the last. A time is a date and a time of day as
    /// ISO 8601 writes it, in UTC unless it has an offset, or a number of seconds since 1970. It is no value of a row.
    /// </summary>
    public Index? TimeColumn { get; init; }

    /// <summary>The same column by its name in the header; null for none.</summary>
    public string? TimeName { get; init; }

    /// <summary>The names of columns in the header that are not read, such as a number of the record or a text.</summary>
    public IReadOnlyList<string> IgnoredNames { get; init; } = [];

    /// <summary>The same by their places, for a file without a header: <c>0</c> the first, <c>^1</c> the last.</summary>
    public IReadOnlyList<Index> IgnoredColumns { get; init; } = [];

    /// <summary>
    /// The treatment of missing values: an empty field, <c>?</c>, <c>NA</c>, <c>NaN</c> or <c>null</c>, in lower or upper case. By default,
    /// a missing value is an error that names its line and column. A label may never be missing. <see cref="MissingValues.Mean"/> is the
    /// mean of all rows of the file; <see cref="ImputingScaler"/> takes the means of training rows alone.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public MissingValues Missing
    {
        get;
        init => field = Imputation.Require(value, nameof(Missing));
    }

    /// <summary>
    /// Further texts that mean a missing value, such as <c>-</c>, <c>n/a</c> or <c>-999</c>, as they are written in the file. Capital
    /// letters count, spaces around a text do not.
    /// </summary>
    public IReadOnlyList<string> MissingWords { get; init; } = [];

    /// <summary>
    /// The largest number of values that a table may have. Null, the default, is 16,777,216 and 32 more for each byte of the file, at most
    /// 268,435,456 (1 GiB). What <see cref="SampleFile.WriteCsv"/> converts may be of any length: for it the limit holds for one record.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="Array.MaxLength"/>.</exception>
    public int? MaximumValues
    {
        get;
        init => field = ValueLimit.Require(value, nameof(MaximumValues));
    }
}
