using System.Globalization;

namespace Anomalies;

/// <summary>The names of the columns of a CSV file, for people to read.</summary>
internal static class ColumnNames
{
    private static readonly char[] s_separators = [',', ';', '\t', '|'];

    /// <summary>Reads the first line; null where it names no columns, as it has a number among its fields.</summary>
    public static string[]? Read(Stream text)
    {
        using var reader = new StreamReader(text);
        string line = reader.ReadLine() ?? "";
        char separator = s_separators.MaxBy(one => line.Count(character => character == one));
        string[] fields = [.. line.Split(separator).Select(field => field.Trim().Trim('"'))];
        return fields.Any(field => float.TryParse(field, CultureInfo.InvariantCulture, out _)) ? null : fields;
    }
}
