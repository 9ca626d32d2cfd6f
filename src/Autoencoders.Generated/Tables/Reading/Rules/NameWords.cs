namespace Autoencoders;

/// <summary>The meaning of the last word in the name of a column: <c>order_id</c>, <c>pickupHour</c>.</summary>
internal static class NameWords
{
    private static readonly string[] s_keys = ["id", "uuid", "guid", "key", "nr", "no", "number", "index"];

    private static readonly Dictionary<string, int> s_periods = new()
    {
        ["hour"] = 24, ["weekday"] = 7, ["dayofweek"] = 7, ["month"] = 12,
    };

    /// <summary>True if the name is that of a key.</summary>
    public static bool IsKey(string name) => s_keys.Contains(LastWord(name));

    /// <summary>The period of what the name says, or 0.</summary>
    public static int PeriodOf(string name) => s_periods.GetValueOrDefault(LastWord(name));

    private static string LastWord(string name)
    {
        int end = name.Length;
        while (end > 0 && !char.IsLetter(name[end - 1]))
            end--;
        int start = end;
        while (start > 0 && char.IsLetter(name[start - 1]))
        {
            start--;
            bool beginsWord = char.IsUpper(name[start]) && (start == 0 || char.IsLower(name[start - 1]));
            if (beginsWord)
                break;
        }
        return name[start..end].ToLowerInvariant();
    }
}
