namespace Autoencoders.Generator.Tests.Golden;

/// <summary>The difference of two texts as programmers read it: lines with <c>-</c>, with <c>+</c>, and three lines around them.</summary>
internal static class UnifiedDifference
{
    private const int Context = 3;

    /// <summary>The places where the texts differ, one after the other, each with the lines around it.</summary>
    public static IEnumerable<string> Hunks(string before, string after)
    {
        string[] lines = [.. Lines(before.Split('\n'), after.Split('\n'))];
        int start = -1, lastChange = -1;
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i][0] == ' ')
                continue;
            if (start >= 0 && i - lastChange > 2 * Context)
            {
                yield return Hunk(start, lastChange);
                start = -1;
            }

            start = start < 0 ? i : start;
            lastChange = i;
        }

        if (start >= 0)
            yield return Hunk(start, lastChange);

        string Hunk(int first, int last) =>
            string.Join("\n", lines[Math.Max(0, first - Context)..Math.Min(lines.Length, last + Context + 1)]);
    }

    /// <summary>All lines, marked: a longest common subsequence of what lies between an equal beginning and an equal end.</summary>
    private static IEnumerable<string> Lines(string[] before, string[] after)
    {
        int head = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        int tail = before.Skip(head).Reverse().Zip(after.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        string[] old = before[head..^tail], young = after[head..^tail];
        int[,] common = new int[old.Length + 1, young.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = young.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == young[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        foreach (string line in before[..head])
            yield return " " + line;
        int left = 0, right = 0;
        while (left < old.Length || right < young.Length)
        {
            if (left < old.Length && right < young.Length && old[left] == young[right])
            {
                yield return " " + old[left++];
                right++;
            }
            else if (left < old.Length && (right == young.Length || common[left + 1, right] >= common[left, right + 1]))
            {
                yield return "-" + old[left++];
            }
            else
            {
                yield return "+" + young[right++];
            }
        }

        foreach (string line in before[^tail..])
            yield return " " + line;
    }
}
