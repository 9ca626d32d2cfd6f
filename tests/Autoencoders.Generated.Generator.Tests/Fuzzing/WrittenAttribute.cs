using System.Text.RegularExpressions;

namespace Autoencoders.Generator.Tests.Fuzzing;

/// <summary>One attribute as text.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed partial record WrittenAttribute(string Kind, string[] Arguments)
{
    /// <summary>Takes <c>[A(1, B = 2)] [C]</c> apart.</summary>
    public static WrittenAttribute[] Parse(string attributes) =>
        [.. Between().Split(attributes.Trim('[', ']', ' ')).SelectMany(AtDepthZero).Select(One)];

    [GeneratedRegex(@"\]\s+\[")]
    private static partial Regex Between();

    public override string ToString() => Arguments.Length == 0 ? Kind : $"{Kind}({string.Join(", ", Arguments)})";

    private static WrittenAttribute One(string attribute)
    {
        int open = attribute.IndexOf('(', StringComparison.Ordinal);
        return open < 0
            ? new(attribute, [])
            : new(attribute[..open], [.. AtDepthZero(attribute[(open + 1)..^1]).Where(argument => argument.Length > 0)]);
    }

    /// <summary>The parts between commas that stand in no parentheses.</summary>
    private static IEnumerable<string> AtDepthZero(string list)
    {
        int depth = 0, start = 0;
        for (int i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (list[i] != ',' || depth > 0)
                continue;
            yield return list[start..i].Trim();
            start = i + 1;
        }

        yield return list[start..].Trim();
    }
}
