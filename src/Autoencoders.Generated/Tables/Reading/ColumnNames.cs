namespace Autoencoders;

/// <summary>The names of the columns of a table: each is there, and there once.</summary>
internal static class ColumnNames
{
    /// <summary>The names of columns without a header.</summary>
    public static string[] Of(int columns) => Of(new string[columns]);

    /// <summary>The names in a header: <c>column 3</c> for an empty one, <c>name (2)</c> for the second of one name.</summary>
    public static string[] Of(IReadOnlyList<string?> header)
    {
        var names = new string[header.Count];
        var taken = new HashSet<string>(header.Count, StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int column = 0; column < names.Length; column++)
        {
            string plain = header[column]?.Trim() is { Length: > 0 } given ? given : $"column {column + 1}";
            string name = plain;
            while (!taken.Add(name))
            {
                int count = counts.GetValueOrDefault(plain, 1) + 1;
                counts[plain] = count;
                name = $"{plain} ({count})";
            }
            names[column] = name;
        }
        return names;
    }
}
