using System.Globalization;

namespace Autoencoders;

/// <summary>The words of the reasons why a column is what it is.</summary>
internal static class Reasons
{
    /// <summary>The reason for a kind that the options give.</summary>
    public const string Told = "the options say so";

    /// <summary>A number with its thousands apart, in the same way on each machine.</summary>
    public static string Number(double number) => number.ToString("#,0.###", CultureInfo.InvariantCulture);

    /// <summary>A whole number of something: <c>1 row</c>, <c>1,200 rows</c>.</summary>
    public static string Count(long count, string one) => $"{Number(count)} {one}{(count == 1 ? "" : "s")}";

    /// <summary>A share in percent.</summary>
    public static string Percent(double part, double whole) => string.Create(CultureInfo.InvariantCulture, $"{100 * part / whole:0.#}%");

    /// <summary>The end of a reason that names texts for missing values, and the fields that reading will refuse.</summary>
    public static string Others(ColumnEvidence column, string[] words, long wordRows, long unfit)
    {
        string missing = words.Length == 0 ? "" : $"; '{string.Join("', '", words)}' in {Count(wordRows, "row")} is a missing value";
        string first = column.Others.Count > wordRows && words.Length == 0
            ? $", the first is {TableRecords.Shown(column.Others.First)} in line {column.Others.FirstLine}"
            : "";
        return unfit <= 0 ? missing : $"{missing}; {Count(unfit, "field")} will not fit{first}";
    }
}
