using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>A column of a table: what <see cref="TableReader"/> took it for, and why.</summary>
public sealed record SchemaColumn
{
    /// <summary>The largest period of a cyclic column.</summary>
    public const int MostCyclic = 1_000_000;

    /// <summary>The name in the header; <c>column 3</c> without one, <c>name (2)</c> for the second of one name.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of the column.</summary>
    public required SchemaColumnKind Kind { get; init; }

    /// <summary>The reason for the kind, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>The number of rows without a value.</summary>
    public required long Missing { get; init; }

    /// <summary>
    /// The texts by their index: of a categorical column by falling frequency and without <c>Other</c>, of a binary column those of 0 and
    /// 1, of a label in words those of 0 and on. Empty for other kinds.
    /// </summary>
    public required IReadOnlyList<SchemaCategory> Categories { get; init; }

    /// <summary>The number of rows of a categorical column whose text is no category.</summary>
    public required long OtherRows { get; init; }

    /// <summary>The period of a cyclic column; 0 for other kinds.</summary>
    public required int Period { get; init; }

    /// <summary>The parts of a date that a row has.</summary>
    public required DateParts Parts { get; init; }

    /// <summary>The order of the numbers of a date.</summary>
    public required DateOrder Order { get; init; }

    /// <summary>The character before the fraction of a number.</summary>
    public required char DecimalSeparator { get; init; }

    /// <summary>The character between thousands; null without one.</summary>
    public required char? GroupSeparator { get; init; }

    /// <summary>Texts of this column that mean a missing value, beside those of the table.</summary>
    public required IReadOnlyList<string> MissingWords { get; init; }

    /// <summary>The label of all words that <see cref="Categories"/> lacks; null if there is no such label.</summary>
    public required int? OtherLabel { get; init; }

    /// <summary>The least number of the column when the table was inferred; null for a column that is no number.</summary>
    public required float? Minimum { get; init; }

    /// <summary>The greatest number of the column when the table was inferred; null for a column that is no number.</summary>
    public required float? Maximum { get; init; }

    /// <summary>The number of categories that a network has for the column: <c>Other</c> is one of them, the last. 0 for other kinds.</summary>
    [JsonIgnore]
    public int CategoryCount => Kind == SchemaColumnKind.Categorical ? Categories.Count + 1 : 0;

    /// <summary>A column of a kind about which nothing else is known.</summary>
    internal static SchemaColumn Of(string name, SchemaColumnKind kind, string reason, long missing = 0) => new()
    {
        Name = name,
        Kind = kind,
        Reason = reason,
        Missing = missing,
        Categories = [],
        OtherRows = 0,
        Period = 0,
        Parts = DateParts.None,
        Order = DateOrder.YearMonthDay,
        DecimalSeparator = '.',
        GroupSeparator = null,
        MissingWords = [],
        OtherLabel = null,
        Minimum = null,
        Maximum = null,
    };
}
