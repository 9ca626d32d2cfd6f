namespace Autoencoders;

/// <summary>The names of a file that are most like one that it lacks.</summary>
internal static class NearestNames
{
    private const int Shown = 5, LongestCompared = 200, MostCompared = 10_000;

    /// <summary>The end of a message: the nearest names first.</summary>
    public static string Found(string name, ICollection<string> names)
    {
        if (names.Count == 0)
            return "a file without tensors";
        var nearest = new string[Math.Min(names.Count, MostCompared)];
        var distances = new int[nearest.Length];
        int count = 0;
        foreach (string other in names)
        {
            if (count == nearest.Length)
                break;
            distances[count] = Distance(name, other);
            nearest[count++] = other;
        }
        Array.Sort(distances, nearest);
        string more = names.Count > Shown ? $" and {names.Count - Shown} more" : "";
        return $"only '{string.Join("', '", nearest, 0, Math.Min(Shown, nearest.Length))}'{more}";
    }

    /// <summary>The least number of characters to insert, delete or replace.</summary>
    private static int Distance(string one, string other)
    {
        if (Math.Max(one.Length, other.Length) > LongestCompared)
            return int.MaxValue;
        var row = new int[other.Length + 1];
        for (int j = 0; j < row.Length; j++)
            row[j] = j;
        for (int i = 0; i < one.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < other.Length; j++)
            {
                int replaced = diagonal + (one[i] == other[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, 1 + Math.Min(row[j], diagonal));
            }
        }
        return row[^1];
    }
}
